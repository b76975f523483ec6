import { aws, simulate } from '../../engine';
import { problem } from '../problem';
import type { CourseRule } from './rule';

/** A worked scenario must show something when the engine runs it. */
export const scenarioRuns: CourseRule = ({ lessons }) =>
  lessons
    .flatMap(({ scenarios }) => scenarios)
    .flatMap(({ id, place, scenario }) => {
      const { trace, outcome } = simulate(scenario, { rules: aws, seed: 1 });
      if (outcome.deployment.result === 'fails') {
        const { resource, message } = outcome.deployment;
        return problem(
          'scenario-runs',
          place,
          `The scenario "${id}" cannot be deployed: ${resource}: ${message}`,
          'Correct the template.',
        );
      }
      if (trace.length > 0) return [];
      return problem(
        'scenario-runs',
        place,
        `Nothing happens in the scenario "${id}".`,
        'Give it a stimulus before its "until".',
      );
    });
