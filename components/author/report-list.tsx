import Link from 'next/link';
import { outcomeNames } from './outcome-names';

interface ListedReport {
  readonly id: string;
  readonly href: string;
  readonly familyId: string;
  readonly note: string;
  readonly at: string;
  /** Whether the learner had answered, and how. */
  readonly seen: string;
  readonly outcome?: keyof typeof outcomeNames;
}

/** Reports, those that wait first. */
export function ReportList({ reports }: { reports: readonly ListedReport[] }) {
  if (reports.length === 0) return <p className="text-ink-soft">Nobody has reported anything.</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {reports.map(({ id, href, familyId, note, at, seen, outcome }) => (
        <li key={id} className="relative py-4">
          <div className="flex flex-wrap items-baseline gap-x-4">
            <Link href={href} prefetch={false} className="font-medium after:absolute after:inset-0 hover:text-accent">
              {familyId}
            </Link>
            <span className={`text-sm ${outcome ? 'text-ink-soft' : 'font-medium text-accent'}`}>
              {outcome ? outcomeNames[outcome] : 'waits'}
            </span>
          </div>
          <p className="line-clamp-2">“{note}”</p>
          <p className="text-sm text-ink-soft">
            {at}, {seen}
          </p>
        </li>
      ))}
    </ul>
  );
}
