import Link from 'next/link';
import type { ReactNode } from 'react';
import { Disclosure } from '../ui/disclosure';
import { Empty } from '../ui/empty';

export interface HeldBelief {
  readonly id: string;
  readonly belief: string;
  readonly refutation: string;
  /** The chance that it is still held, from 0 to 1. */
  readonly chance: number;
  readonly count: number;
  readonly lesson?: { readonly href: string; readonly title: string };
  /** Leads to a question that tests it. */
  readonly test?: ReactNode;
}

const shownFirst = 6;

/** What the learner most likely still believes, with what AWS does instead and where to go. */
export function Beliefs({ beliefs }: { beliefs: readonly HeldBelief[] }) {
  if (beliefs.length === 0)
    return (
      <Empty title="None that shows">
        A wrong answer names the belief behind it. It stays here until it is unlearned.
      </Empty>
    );
  const [first, rest] = [beliefs.slice(0, shownFirst), beliefs.slice(shownFirst)];
  return (
    <div className="space-y-4">
      <ul className="divide-y divide-line border-y border-line">
        {first.map((held) => (
          <Belief key={held.id} held={held} />
        ))}
      </ul>
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} less likely or less frequent`}>
          <ul className="divide-y divide-line px-4">
            {rest.map((held) => (
              <Belief key={held.id} held={held} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function Belief({ held: { belief, refutation, chance, count, lesson, test } }: { held: HeldBelief }) {
  return (
    <li className="space-y-2 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="text-lg font-medium">“{belief}”</h3>
        <p className="text-sm text-ink-soft">
          {Math.round(100 * chance)} % likely
          {count > 0 && `, misled you ${count === 1 ? 'once' : `${count} times`}`}
        </p>
      </div>
      <p className="max-w-3xl text-ink-soft">{refutation}</p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {lesson && (
          <Link href={lesson.href} className="link">
            {lesson.title}
          </Link>
        )}
        {test}
      </div>
    </li>
  );
}
