import type { Verdict } from '@/quiz';
import { Disclosure } from '../ui/disclosure';
import { OutsideLink } from '../ui/outside-link';

type Chain = NonNullable<Extract<Verdict, { type: 'graded' }>['why']>;

/** Why the answer is the answer: what settled it, what led to that, and what to that. */
export function WhyChain({ chain }: { chain: Chain }) {
  return (
    <Disclosure summary="Why? Back to the cause">
      <ol className="space-y-3 px-4 py-3">
        {chain.map(({ text, rule, url }, depth) => (
          <li key={`${text} ${rule}`}>
            <p>
              {depth > 0 && <span className="text-ink-soft">Because before that: </span>}
              {text}
            </p>
            <p className="text-sm text-ink-soft">
              {rule} <OutsideLink href={url}>AWS documentation</OutsideLink>
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
