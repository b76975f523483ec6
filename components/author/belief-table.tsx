import Link from 'next/link';

interface Props {
  beliefs: readonly {
    readonly id: string;
    readonly belief: string;
    readonly answerText?: string;
    readonly asAws: boolean;
    /** Shows the world of this belief beside the true one. */
    readonly href: string;
  }[];
  /** The belief whose world is shown. */
  shown?: string;
}

/** What each belief of a family leads to here. */
export function BeliefTable({ beliefs, shown }: Props) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {beliefs.map(({ id, belief, answerText, asAws, href }) => (
        <li key={id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[1fr_1fr_auto]">
          <div>
            <p className="font-mono text-sm break-all">{id}</p>
            <p className="text-ink-soft">{belief}</p>
          </div>
          <p>
            {answerText ?? 'gives no answer'}
            {asAws && (
              <span className="block text-sm text-ink-soft">as AWS does, so nobody can be caught by it here</span>
            )}
          </p>
          <Link
            href={href}
            aria-current={id === shown ? 'true' : undefined}
            className="flex min-h-11 items-center text-accent underline underline-offset-3 aria-[current]:font-medium"
          >
            {id === shown ? 'shown below' : 'Show its world'}
            <span className="sr-only"> of {id}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
