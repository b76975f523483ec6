import { GitFork } from 'lucide-react';
import { clock } from './clock';

interface Props {
  at?: number;
  /** Why, in a sentence; without it the two facts that differ are set beside each other. */
  explanation?: string;
  /** What happens first in one world and not, or not so, in the other. */
  yours?: string;
  aws?: string;
  /** Whether the playhead has come to it. */
  reached: boolean;
}

const nothing = 'nothing of the kind.';

/** Stands between two worlds: that they move together, and then why they part. */
export function Parting({ at, explanation, yours, aws, reached }: Props) {
  if (at === undefined) return null;
  return (
    <p
      className={`my-2 flex items-start gap-3 rounded-card border px-4 py-3 transition-colors ${reached ? 'border-accent bg-accent-wash' : 'border-line text-ink-soft'}`}
    >
      <GitFork aria-hidden className={`mt-1 size-4 shrink-0 ${reached ? 'text-accent' : ''}`} />
      {reached ? (
        <span>
          <span className="font-semibold">The worlds part at {clock(at)}.</span>{' '}
          {explanation ?? `In the world that you predicted: ${yours ?? nothing} On AWS: ${aws ?? nothing}`}
        </span>
      ) : (
        <span>So far both worlds move together.</span>
      )}
    </p>
  );
}
