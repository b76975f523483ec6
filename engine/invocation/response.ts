import { type Duration, inSeconds } from '../../base/time';

/** The error object that a failing function answers with. */
export function errorObject(
  result: 'error' | 'timeout',
  timeout: Duration,
): { readonly errorType: string; readonly errorMessage: string } {
  return result === 'timeout'
    ? { errorType: 'Sandbox.Timedout', errorMessage: `Task timed out after ${inSeconds(timeout).toFixed(2)} seconds` }
    : { errorType: 'Error', errorMessage: 'The function threw an error' };
}

/** The HTTP status of what a function behind a URL returned: its own `statusCode`, else 200. */
export function httpStatus(response: string): number {
  try {
    const value: unknown = JSON.parse(response);
    const status = typeof value === 'object' && value !== null && 'statusCode' in value ? value.statusCode : undefined;
    return typeof status === 'number' ? status : 200;
  } catch {
    return 200;
  }
}
