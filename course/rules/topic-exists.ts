import { type Place, problem } from '../problem';
import type { CourseRule } from './rule';

/** Lessons, cards and families belong to a topic of content/topics.yaml. */
export const topicExists: CourseRule = ({ topics, lessons, cards, families }) => {
  const known = new Set(topics.map(({ id }) => id));
  const used: { topic: string; place: Place }[] = [
    ...lessons.map(({ fields, placeOf }) => ({ topic: fields.topic, place: placeOf('topic') })),
    ...cards.map(({ topic, topicPlace }) => ({ topic, place: topicPlace })),
    ...families.map(({ topic, placeOf }) => ({ topic, place: placeOf('topic') })),
  ];
  return used
    .filter(({ topic }) => !known.has(topic))
    .map(({ topic, place }) =>
      problem(
        'topic-exists',
        place,
        `There is no topic "${topic}".`,
        'Use a topic of content/topics.yaml, or add it there.',
      ),
    );
};
