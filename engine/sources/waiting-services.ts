import type { CallAnswer } from '../outcome';
import type { PushingServiceId } from './pushing-services';

/** Why no run came about. */
export type Refused = 'denied' | 'throttled' | 'gone';

/** What the client of a service that waits for the function sees. */
interface WaitingService {
  readonly failed: (trigger: string, error: string) => CallAnswer;
  readonly refused: (why: Refused, trigger: string) => CallAnswer;
  /** The function did not answer in time, for the last time. */
  readonly late: (trigger: string) => CallAnswer;
}

const causes: Readonly<Record<Refused, string>> = {
  denied: 'AccessDeniedException',
  throttled: 'TooManyRequestsException',
  gone: 'ResourceNotFoundException',
};

const cognito: WaitingService = {
  failed: (trigger, error) => ({
    statusCode: 400,
    errorCode: 'UserLambdaValidationException',
    message: `${trigger} failed with error ${error}.`,
  }),
  refused: (why, trigger) => ({
    statusCode: 400,
    errorCode: 'UnexpectedLambdaException',
    message: `${trigger} invocation failed due to error ${causes[why]}.`,
  }),
  late: (trigger) => ({
    statusCode: 400,
    errorCode: 'UnexpectedLambdaException',
    message: `${trigger} invocation failed due to error Socket timeout while invoking Lambda function.`,
  }),
};

const dependencyFailed = (message: string): CallAnswer => ({
  statusCode: 424,
  errorCode: 'DependencyFailedException',
  message,
});

const lex: WaitingService = {
  failed: (_, error) => dependencyFailed(error),
  refused: (why) =>
    why === 'throttled'
      ? { statusCode: 429, errorCode: 'ThrottlingException', message: 'Rate Exceeded.' }
      : dependencyFailed(causes[why]),
  late: () => dependencyFailed('The function did not answer.'),
};

/** A mail has no client that waits: SES goes on with the next action of its rule. */
const silent: WaitingService = {
  failed: () => ({ statusCode: 200 }),
  refused: () => ({ statusCode: 200 }),
  late: () => ({ statusCode: 200 }),
};

export const waiting = (service: PushingServiceId): WaitingService =>
  service === 'cognito' ? cognito : service === 'lex' ? lex : silent;
