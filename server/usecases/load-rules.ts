import { catalogue, ownerName } from '../../engine';
import { compiledCourse } from '../compiled-course';

export interface ShownRule {
  readonly id: string;
  readonly statement: string;
  readonly owner: string;
  readonly url: string;
  readonly read: string;
  readonly topic: string;
}

/** Every rule that the engine reads, under the topics of the course and in their order. */
export function loadRules(): readonly {
  readonly topic: string;
  readonly title: string;
  readonly rules: readonly ShownRule[];
}[] {
  const rules = Object.values(catalogue).map(shown);
  return compiledCourse()
    .course.topics.map(({ id, title }) => ({ topic: id, title, rules: rules.filter(({ topic }) => topic === id) }))
    .filter(({ rules: some }) => some.length > 0);
}

/** One rule, with the lessons of its topic and the flashcards about it; undefined when there is none of that id. */
export function loadRule(ruleId: string) {
  const rule = Object.values(catalogue).find(({ id }) => id === ruleId);
  if (!rule) return undefined;
  const { topics, lessons, flashcards, families } = compiledCourse().course;
  return {
    ...shown(rule),
    topicTitle: topics.find(({ id }) => id === rule.topic)?.title ?? rule.topic,
    lessons: lessons.filter(({ topic }) => topic === rule.topic).map(({ id, title }) => ({ id, title })),
    flashcards: flashcards.filter(({ rules }) => rules.includes(rule.id)),
    isPractised: families.some(({ topic }) => topic === rule.topic),
  };
}

const shown = ({ id, statement, owner, url, read, topic }: (typeof catalogue)[keyof typeof catalogue]): ShownRule => ({
  id,
  statement,
  owner: ownerName(owner),
  url,
  read,
  topic,
});
