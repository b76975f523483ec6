import { unstable_rethrow } from 'next/navigation';
import type { Result } from '@/base/result';

/** Sends an action to the server. A connection that fails is a sentence too, so that the page keeps what was typed. */
export async function reach<Value>(act: () => Promise<Result<Value, string>>): Promise<Result<Value, string>> {
  try {
    return await act();
  } catch (fault) {
    // A redirect travels as a throw.
    unstable_rethrow(fault);
    return {
      ok: false,
      error: 'The server cannot be reached. What you chose is still here; try again when the connection is back.',
    };
  }
}
