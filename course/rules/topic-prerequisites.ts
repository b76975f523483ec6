import type { TopicDraft } from '../draft';
import { problem } from '../problem';
import type { CourseRule } from './rule';

/** The concept map leads forward: a topic builds on topics that stand before it in the list. */
export const topicPrerequisites: CourseRule = ({ topics }) =>
  topics.flatMap((topic, at) => topic.prerequisites.flatMap((id) => checkOne(topic, id, topics.slice(0, at))));

const checkOne = ({ id: topic, place }: TopicDraft, id: string, before: readonly TopicDraft[]) =>
  before.some((other) => other.id === id)
    ? []
    : problem(
        'topic-prerequisites',
        place,
        `The topic "${topic}" builds on "${id}", and no topic before it has that id.`,
        'Name a topic that stands earlier in the list.',
      );
