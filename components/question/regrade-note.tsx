import { Check, Minus, X } from 'lucide-react';
import type { Verdict } from '@/quiz';

type Graded = Extract<Verdict, { type: 'graded' }>;

interface Props {
  /** As it was given at answering. */
  given: Graded;
  /** What re-grading made of it, oldest first; without a verdict it counts for nothing. */
  regrades: readonly { readonly verdict?: Graded; readonly reason: string; readonly at: string }[];
  /** The family asks something else since. */
  revised: boolean;
}

/** What became of a verdict after it was given: the old one stays beside every new one, each with its reason. */
export function RegradeNote({ given, regrades, revised }: Props) {
  if (regrades.length === 0 && !revised) return null;
  return (
    <section aria-label="Graded again" className="space-y-4 rounded-card border border-accent bg-accent-wash px-5 py-4">
      {regrades.length > 0 && (
        <>
          <p className="font-medium">This answer was graded again. The verdict below is the one given at first.</p>
          <ol className="space-y-3">
            <Standing when="At first" verdict={given} />
            {regrades.map(({ verdict, reason, at }) => (
              <Standing key={at} when={at} verdict={verdict} reason={reason} />
            ))}
          </ol>
        </>
      )}
      {revised && (
        <p>
          This question asks something else since you answered it. Your answer stays here, and it no longer counts
          towards your level.
        </p>
      )}
    </section>
  );
}

function Standing({ when, verdict, reason }: { when: string; verdict?: Graded; reason?: string }) {
  const Icon = verdict ? (verdict.correct ? Check : X) : Minus;
  const colour = verdict ? (verdict.correct ? 'text-good' : 'text-bad') : 'text-ink-soft';
  return (
    <li className="flex gap-3">
      <Icon aria-hidden className={`mt-1 size-4.5 shrink-0 ${colour}`} />
      <div>
        <p>
          <span className="text-ink-soft">{when}:</span>{' '}
          {verdict ? (
            <>
              <span className="font-medium">{verdict.correct ? 'right' : 'wrong'}</span>; the answer is{' '}
              <span className="font-medium">{verdict.keyText}</span>
            </>
          ) : (
            <span className="font-medium">counts for nothing</span>
          )}
        </p>
        {reason && <p className="text-ink-soft">Why: {reason}</p>}
      </div>
    </li>
  );
}
