import type { FunctionError } from '../function/errors';
import type { RuleId } from '../rules';

/** Why a stage of a pipe cannot be carried out. */
export interface Fault {
  readonly reason: string;
  readonly rule: RuleId;
  readonly error: FunctionError;
}

/** The role of the pipe does not let it. */
export const forbidden = (functionArn: string): Fault => ({
  reason: 'NoPermission',
  rule: 'pipes.role-invokes',
  error: {
    errorType: 'AccessDeniedException',
    errorMessage: `The role of the pipe is not authorized to perform: lambda:InvokeFunction on resource: ${functionArn}`,
  },
});

/** Lambda takes no event of that size. */
export const tooLarge = (bytes: number, limit: number): Fault => ({
  reason: 'DestinationDeliveryFailed',
  rule: 'async.payload-limit',
  error: {
    errorType: 'RequestTooLargeException',
    errorMessage: `${bytes} byte payload is too large for the Event invocation type (limit ${limit} bytes)`,
  },
});
