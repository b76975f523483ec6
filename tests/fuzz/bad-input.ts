import fc from 'fast-check';
import { brokenTexts } from '../arbitraries/broken-texts';
import { WatchedReader } from './watched-reader';

/** Reads many broken texts. True when one of them is an exception, a hang or an endless run. */
export async function fuzzBadInput(inputs: number, seed: number, say: (line: string) => void): Promise<boolean> {
  const reader = new WatchedReader();
  const property = fc.asyncProperty(brokenTexts, async (text) => {
    const fault = await reader.faultOf(text);
    if (fault !== undefined) throw new Error(fault);
  });
  const result = await fc.check(property, { seed, numRuns: inputs, interruptAfterTimeLimit: 3_600_000 });
  reader.close();
  if (!result.failed || result.interrupted) {
    say(`${result.numRuns} broken texts, each answered in words`);
    return false;
  }
  const { errorInstance, counterexample } = result;
  say(errorInstance instanceof Error ? errorInstance.message : String(errorInstance));
  say(`again with: npm run fuzz -- --bad-input --seed ${seed}`);
  say('the smallest that was found:');
  say(String(counterexample?.[0]));
  return true;
}
