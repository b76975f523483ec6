import type { Lesson, LessonScenario } from '../../course';
import { aws, type Diagram, misconceptions, type Scenario, simulate, withBelief } from '../../engine';
import { type Prediction, predictionsOf, type ReplayFact, replayFact, type Stage, stageOf } from '../../quiz';
import { compiledCourse } from '../compiled-course';
import { diagramOf } from '../diagram';

/** A worked example of a lesson, run and laid out. */
export interface PlayedExample {
  readonly scenarioText: string;
  readonly scenario: Scenario;
  readonly facts: readonly ReplayFact[];
  readonly stage: Stage;
  readonly predictions: readonly Prediction[];
  /** Where the lesson shows it as a drawing at once. */
  readonly drawn: boolean;
  readonly diagram: Diagram;
}

/** Worked examples run alike for everybody. */
const exampleSeed = 1;

const played = new WeakMap<LessonScenario, PlayedExample>();

/** Runs an example once for as long as the course stays the same; the beliefs that its lesson refutes are asked about. */
export function playExample({ refutes }: Lesson, example: LessonScenario): PlayedExample {
  const known = played.get(example);
  if (known) return known;
  const { scenario, scenarioText, diagram } = example;
  const truth = simulate(scenario, { rules: aws, seed: exampleSeed });
  const believed = refutes.map((belief) => ({
    belief,
    run: simulate(scenario, { rules: withBelief(aws, misconceptions[belief]), seed: exampleSeed }),
  }));
  const fresh: PlayedExample = {
    scenarioText,
    scenario,
    facts: truth.trace.map(replayFact),
    stage: stageOf(scenario, [truth]),
    predictions: predictionsOf(truth, believed),
    drawn: diagram,
    diagram: diagramOf(scenario),
  };
  played.set(example, fresh);
  return fresh;
}

/** An example by its lesson and its own id, or undefined. */
export function loadExample(
  lessonId: string,
  scenarioId: string,
): (PlayedExample & { readonly lesson: { readonly id: string; readonly title: string } }) | undefined {
  const lesson = compiledCourse().course.lessons.find(({ id }) => id === lessonId);
  const example = lesson?.scenarios.find(({ id }) => id === scenarioId);
  return lesson && example && { ...playExample(lesson, example), lesson: { id: lesson.id, title: lesson.title } };
}
