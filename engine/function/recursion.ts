import type { Message } from '../message';
import type { Simulation } from '../simulation';

/** What a stopped invoke is refused with. */
export const recursiveInvocation = {
  errorType: 'RecursiveInvocationException',
  errorMessage: 'Recursive invocation detected: the function was invoked too often in one chain of requests.',
} as const;

/**
 * Whether Lambda stops an invoke because a message comes from too many runs of this very function.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html
 */
export function isRecursive({ world, read }: Simulation, functionId: string, messages: readonly Message[]): boolean {
  let deepest = 0;
  for (const { trail } of messages)
    if (trail) deepest = Math.max(deepest, trail.filter((run) => run === functionId).length);
  if (deepest === 0 || deepest < read('recursion.runs-in-one-chain')) return false;
  return (world.functions[functionId]?.recursiveLoop ?? read('recursion.terminates-by-default')) === 'Terminate';
}
