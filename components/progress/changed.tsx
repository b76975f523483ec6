import Link from 'next/link';

interface Props {
  /** Answers that were graded again; `after` is undefined where it counts for nothing. */
  regraded: readonly {
    readonly href: string;
    readonly title: string;
    readonly reason: string;
    readonly before: boolean;
    readonly after?: boolean;
  }[];
  /** Flashcards that were learned and say something else today. */
  changedCards: number;
  /** Questions that ask something else today. */
  revised: readonly { readonly familyId: string; readonly title: string; readonly answers: number }[];
}

const word = (right: boolean | undefined): string =>
  right === undefined ? 'counts for nothing' : right ? 'right' : 'wrong';

/** What changed in the learner's record without the learner, and why. */
export function Changed({ regraded, revised, changedCards }: Props) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {regraded.map(({ href, title, reason, before, after }) => (
        <li key={`${href} ${reason}`} className="space-y-1 py-3">
          <p>
            <Link href={href} prefetch={false} className="text-accent underline underline-offset-3">
              {title}
            </Link>{' '}
            was {word(before)} at first, now: <span className="font-medium">{word(after)}</span>
          </p>
          <p className="text-ink-soft">Why: {reason}</p>
        </li>
      ))}
      {revised.map(({ familyId, title, answers }) => (
        <li key={familyId} className="py-3">
          “{title}” asks something else today:{' '}
          {answers === 1 ? 'one earlier answer stays' : `${answers} earlier answers stay`} below and no longer{' '}
          {answers === 1 ? 'counts' : 'count'} towards your level.
        </li>
      ))}
      {changedCards > 0 && (
        <li className="py-3">
          {changedCards === 1 ? 'A flashcard says' : `${changedCards} flashcards say`} something else since you learned{' '}
          {changedCards === 1 ? 'it: it comes' : 'them: they come'} as new. Your earlier reviews stay in the log.
        </li>
      )}
    </ul>
  );
}
