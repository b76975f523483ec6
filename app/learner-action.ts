import { unstable_rethrow } from 'next/navigation';
import type * as z from 'zod';
import { fail, ok, type Result } from '@/base/result';
import { type Learner, requireLearner } from '@/server/auth/learner';
import { AppError, type RefusalCode } from '@/server/errors';
import { logger } from '@/server/logger';

/** Why an action did nothing, in words for the learner. `field` names the input that is wrong. */
export interface ActionFault {
  readonly code: RefusalCode | 'INVALID' | 'UNEXPECTED';
  readonly message: string;
  readonly field?: string;
}

/** Parses, signs in, then acts: an action's body is its own matter. Takes a plain object or a form. */
export function learnerAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  act: (input: z.output<Schema>, learner: Learner) => Promise<Value>,
): (given: z.input<Schema> | FormData) => Promise<Result<Value, ActionFault>> {
  return async (given) => {
    try {
      const parsed = schema.safeParse(given instanceof FormData ? Object.fromEntries(given) : given);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return fail({ code: 'INVALID', message: issue?.message ?? 'This is not valid.', field: issue?.path.join('.') });
      }
      return ok(await act(parsed.data, await requireLearner()));
    } catch (fault) {
      // A redirect travels as a throw.
      unstable_rethrow(fault);
      if (fault instanceof AppError) return fail({ code: fault.code, message: fault.message });
      logger().error(fault);
      return fail({ code: 'UNEXPECTED', message: 'Something went wrong on the server. Nothing was lost; try again.' });
    }
  };
}
