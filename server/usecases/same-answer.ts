import { isDeepStrictEqual } from 'node:util';
import { answerSchema } from '../../quiz';

/** Was the same answer sent? The order in which options were ticked does not matter; the order of steps does. */
export const isSameAnswer = (stored: unknown, sent: unknown): boolean =>
  isDeepStrictEqual(normal(stored), normal(sent));

function normal(answer: unknown): unknown {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) return undefined;
  return parsed.data.form === 'multiple-choice'
    ? { ...parsed.data, options: parsed.data.options.toSorted() }
    : parsed.data;
}
