import { type Duration, inSeconds } from '../../base/time';

/** The error object that a failed run answers with. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
}

export const thrown: FunctionError = { errorType: 'Error', errorMessage: 'The function threw an error' };

export const timedOut = (timeout: Duration): FunctionError => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `Task timed out after ${inSeconds(timeout).toFixed(2)} seconds`,
});

/** The runtime process ended before it answered. */
export const exited: FunctionError = {
  errorType: 'Runtime.ExitError',
  errorMessage: 'Error: Runtime exited with error: exit status 1',
};

export const responseTooLarge = (bytes: number, limit: number): FunctionError => ({
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${limit} bytes).`,
});
