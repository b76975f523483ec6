import { unstable_rethrow } from 'next/navigation';
import type * as z from 'zod';
import type { Result } from '@/base/result';
import { type Learner, requireLearner } from '@/server/auth/learner';
import { AppError } from '@/server/errors';
import { logger } from '@/server/logger';

/** Parses, signs in, then acts: an action's body is its own matter. What comes back is a value, or a sentence for the learner. */
export function learnerAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  act: (input: z.output<Schema>, learner: Learner) => Promise<Value>,
): (given: unknown) => Promise<Result<Value, string>> {
  return async (given) => {
    try {
      const parsed = schema.safeParse(given instanceof FormData ? Object.fromEntries(given) : given);
      if (!parsed.success) return refusal(parsed.error.issues[0]?.message ?? 'This is not valid.');
      return { ok: true, value: await act(parsed.data, await requireLearner()) };
    } catch (fault) {
      // A redirect travels as a throw.
      unstable_rethrow(fault);
      if (fault instanceof AppError) return refusal(fault.message);
      logger().error(fault);
      return refusal('Something went wrong on the server. Nothing was lost; try again.');
    }
  };
}

const refusal = (sentence: string) => ({ ok: false, error: sentence }) as const;
