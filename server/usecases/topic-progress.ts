import { catalogue, type RuleId } from '../../engine';
import { coverageOf } from '../../quiz';
import { isStuck, type Knowledge, type Level, masteryByTopic, type RuleKnowledge } from '../../study';
import { compiledCourse } from '../compiled-course';
import type { LessonRead } from '../records/lesson-reads';
import type { Answered } from './knowledge-of-answers';
import { knownFitness } from './known-fitness';
import { lastRead, topicOf } from './stuck-topics';

/** What can be said of one rule that was asked. */
export interface RuleProgress extends Omit<RuleKnowledge, 'rule'> {
  readonly id: RuleId;
  readonly statement: string;
}

export interface TopicProgress {
  readonly id: string;
  readonly title: string;
  readonly answered: number;
  readonly correct: number;
  /** The latest answers, oldest first: right or wrong. */
  readonly recent: readonly boolean[];
  readonly level: Level;
  /** Rules that answers hung on, the least known first. */
  readonly rules: readonly RuleProgress[];
  /** Further rules that questions of the course hang on. */
  readonly unasked: number;
  /** Six answers in a row went wrong, and its lesson was not read since. */
  readonly isStuck: boolean;
}

interface Record {
  readonly answered: readonly Answered[];
  readonly knowledge: Knowledge;
  readonly lessonsRead: readonly LessonRead[];
}

/** Every topic of the course, also those that were never asked. */
export function topicProgress({ answered, knowledge, lessonsRead }: Record): readonly TopicProgress[] {
  const byTopic = answered.map(({ familyId, topic, correct, answeredAt }) => ({
    topic: topicOf({ familyId }) ?? topic,
    correct,
    at: answeredAt.getTime(),
  }));
  const mastery = masteryByTopic(byTopic);
  const asked = rulesAsked();
  return compiledCourse().course.topics.map(({ id, title }) => {
    const standing = mastery.find(({ topic }) => topic === id);
    const rules = [...knowledge.rules.values()].flatMap((one) => ruleProgress(one, id));
    return {
      ...{ id, title, answered: 0, correct: 0, recent: [], level: 'not-started' as const },
      ...standing,
      rules: rules.toSorted((a, b) => a.known - b.known),
      unasked: (asked.get(id) ?? []).filter((rule) => !knowledge.rules.has(rule)).length,
      isStuck: isStuck(
        byTopic.filter(({ topic }) => topic === id),
        lastRead(id, lessonsRead),
      ),
    };
  });
}

/** A rule that the engine no longer knows is left out. */
function ruleProgress({ rule, ...known }: RuleKnowledge, topic: string): RuleProgress[] {
  const read = rule in catalogue ? catalogue[rule as RuleId] : undefined;
  return read?.topic === topic ? [{ id: read.id, statement: read.statement, ...known }] : [];
}

/** Rules that questions of the course hang on, by topic, as far as its families were examined. */
function rulesAsked(): ReadonlyMap<string, readonly RuleId[]> {
  const byTopic = new Map<string, RuleId[]>();
  for (const { id, topic, families } of coverageOf(knownFitness()).rules)
    if (families.length > 0) byTopic.set(topic, [...(byTopic.get(topic) ?? []), id]);
  return byTopic;
}
