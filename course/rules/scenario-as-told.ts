import { compareWithExpectation } from '../../scenario';
import { problem } from '../problem';
import { scenarioRun } from '../scenario-run';
import type { CourseRule } from './rule';

/** What the prose says of a scenario is written down beside it and held against the engine, so that the two cannot part. */
export const scenarioAsTold: CourseRule = ({ lessons }) =>
  lessons.flatMap(({ scenarios, expectations }) =>
    scenarios.flatMap(({ id, place, scenario }) => {
      const told = expectations.filter(({ scenarioId }) => scenarioId === id);
      if (told.length === 0) {
        const text = `Nothing is expected of the scenario "${id}".`;
        const remedy = `Add a block that opens with \`\`\`yaml expect ${id} and says what the prose says.`;
        return [problem('scenario-as-told', place, text, remedy)];
      }
      const { outcome } = scenarioRun(scenario);
      return told.flatMap((one) =>
        compareWithExpectation({ scenario, expect: one.expect }, outcome).map(({ path, expected, got }) =>
          problem(
            'scenario-as-told',
            one.place,
            `${path}: expected ${JSON.stringify(expected)}, but it is ${got === undefined ? 'nothing' : JSON.stringify(got)}.`,
            'Correct the scenario, or what the lesson says of it.',
          ),
        ),
      );
    }),
  );
