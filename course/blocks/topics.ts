import * as z from 'zod';
import type { Message } from '../../base/message';
import type { CourseFile, Topic } from '../course';
import { readYaml } from '../front-matter';

const topicList = z.array(z.strictObject({ id: z.string(), title: z.string() }));

/** Reads content/topics.yaml: topics in the order in which a learner meets them. */
export function readTopics({ path, text }: CourseFile): { topics: readonly Topic[]; messages: readonly Message[] } {
  const { fields = [], messages } = readYaml(text, { file: path, line: 1 }, topicList);
  return { topics: fields.map(({ id, title }, at) => ({ id, title, order: at + 1 })), messages };
}
