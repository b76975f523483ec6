import { sayDuration } from '../base/time';
import { divergence, type Fact, type Run, sayFact } from '../engine';

/** The first point at which a believed world and AWS part, in words. */
export function sayPartsAt(truth: Run, world: Run): string | undefined {
  const parted = divergence(truth.trace, world.trace);
  if (!parted) return undefined;
  const { at, trueFact, otherFact } = parted;
  return `After ${sayDuration(at)} the two part. On AWS: ${say(trueFact)} In the world of this belief: ${say(otherFact)}`;
}

const say = (fact: Fact | undefined): string => {
  const said = fact ? sayFact(fact) : 'nothing happens.';
  return /[.!?]$/.test(said) ? said : `${said}.`;
};
