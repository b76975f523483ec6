import * as z from 'zod';
import type { Message } from '../../base/message';
import type { CourseFile } from '../course';
import type { TopicDraft } from '../draft';
import { readYaml } from '../front-matter';

const topicList = z.array(
  z.strictObject({ id: z.string(), title: z.string(), prerequisites: z.array(z.string()).default([]) }),
);

/** Reads a topics.yaml: topics in the order in which a learner meets them. */
export function readTopics({ path, text }: CourseFile): {
  topics: readonly TopicDraft[];
  messages: readonly Message[];
} {
  const { fields = [], placeOf, messages } = readYaml(text, { file: path, line: 1 }, topicList);
  return { topics: fields.map((topic, at) => ({ ...topic, place: placeOf(at, 'id') })), messages };
}
