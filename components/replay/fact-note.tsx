import type { ReplayFact, Stage } from '@/quiz';
import { OutsideLink } from '../ui/outside-link';
import { clock } from './clock';

interface Props {
  fact: ReplayFact | undefined;
  statements: Stage['statements'];
  /** Read aloud when it changes; not while it plays. */
  live: boolean;
}

/** What happens at the playhead or under the pointer: the rule that made it so, whose doing it was, and who says so. */
export function FactNote({ fact, statements, live }: Props) {
  return (
    <div
      aria-live={live ? 'polite' : 'off'}
      className="min-h-36 rounded-card border border-line bg-raised px-4 py-3 sm:min-h-28"
    >
      {fact ? (
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
          <p className="font-mono text-2xl text-accent tabular-nums">{clock(fact.at)}</p>
          <div className="space-y-1">
            <p className="text-lg leading-snug font-medium">{fact.text}</p>
            <p className="text-sm text-ink-soft">
              <span className="font-medium text-ink">Because:</span> {statements[fact.rule]}
            </p>
            <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
              <span>
                Responsible: <span className="text-ink">{fact.owner}</span>
              </span>
              <OutsideLink href={fact.url}>AWS documentation</OutsideLink>
            </p>
          </div>
        </div>
      ) : (
        <p className="text-ink-soft">Nothing has happened yet.</p>
      )}
    </div>
  );
}
