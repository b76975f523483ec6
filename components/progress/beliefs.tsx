import { Empty } from '../ui/empty';

export interface HeldBelief {
  readonly id: string;
  readonly belief: string;
  readonly refutation?: string;
  readonly count: number;
}

/** What the learner's wrong answers had in common, most frequent first. */
export function Beliefs({ beliefs }: { beliefs: readonly HeldBelief[] }) {
  if (beliefs.length === 0)
    return <Empty title="None so far">A wrong answer names the belief behind it, and it is kept here.</Empty>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {beliefs.map((held) => (
        <li key={held.id} className="flex justify-between gap-6 py-3">
          <p>“{held.belief}”</p>
          <p className="shrink-0 text-ink-soft">
            {held.count} {held.count === 1 ? 'time' : 'times'}
          </p>
        </li>
      ))}
    </ul>
  );
}
