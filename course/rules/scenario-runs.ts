import type { ExpectBlock } from '../draft';
import { problem } from '../problem';
import { scenarioRun } from '../scenario-run';
import type { CourseRule } from './rule';

/** A worked scenario must show something when the engine runs it. */
export const scenarioRuns: CourseRule = ({ lessons }) =>
  lessons
    .flatMap(({ scenarios, expectations }) => scenarios.filter(({ id }) => !isToldToFail(id, expectations)))
    .flatMap(({ id, place, scenario }) => {
      const { facts, outcome } = scenarioRun(scenario);
      if (outcome.deployment.result === 'fails') {
        const { resource, message } = outcome.deployment;
        return problem(
          'scenario-runs',
          place,
          `The scenario "${id}" cannot be deployed: ${resource}: ${message}`,
          'Correct the template.',
        );
      }
      if (facts > 0) return [];
      return problem(
        'scenario-runs',
        place,
        `Nothing happens in the scenario "${id}".`,
        'Give it a stimulus before its "until".',
      );
    });

/** What AWS refuses can be worth showing, if the lesson says so. */
const isToldToFail = (id: string, expectations: readonly ExpectBlock[]): boolean =>
  expectations.some(({ scenarioId, expect }) => scenarioId === id && expect.deploy);
