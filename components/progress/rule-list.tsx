import Link from 'next/link';
import type { Level } from '@/study';
import { Disclosure } from '../ui/disclosure';
import { KnownBar } from './known-bar';
import { LevelMark } from './level-mark';

export interface RuleKnown {
  readonly id: string;
  readonly href: string;
  readonly statement: string;
  readonly known: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly answers: number;
  readonly level: Level;
  readonly fallen?: { readonly from: Level; readonly because: 'missed' | 'faded' };
}

interface Props {
  topics: readonly {
    readonly id: string;
    readonly title: string;
    readonly rules: readonly RuleKnown[];
    /** Rules that questions hang on and that were never asked. */
    readonly unasked: number;
  }[];
}

/** What is known of each rule that answers hung on, topic by topic, the least known first. */
export function RuleList({ topics }: Props) {
  return (
    <div className="space-y-2">
      {topics
        .filter(({ rules }) => rules.length > 0)
        .map(({ id, title, rules, unasked }) => (
          <Disclosure key={id} summary={`${title}: ${sumUp(rules)}`}>
            <ul className="divide-y divide-line px-4">
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} />
              ))}
            </ul>
            {unasked > 0 && (
              <p className="border-t border-line px-4 py-2.5 text-sm text-ink-soft">
                {unasked} more {unasked === 1 ? 'rule' : 'rules'} not asked yet.
              </p>
            )}
          </Disclosure>
        ))}
    </div>
  );
}

function RuleRow({ rule: { href, statement, answers, level, fallen, ...known } }: { rule: RuleKnown }) {
  return (
    <li className="grid gap-x-6 gap-y-1.5 py-3 sm:grid-cols-[1fr_auto]">
      <div className="space-y-1">
        <Link href={href} prefetch={false} className="hover:text-accent hover:underline">
          {statement}
        </Link>
        {fallen && <p className="text-sm text-warn">{whyFallen(fallen)}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 sm:w-72 sm:justify-between">
        <KnownBar {...known} />
        <span className="text-sm text-ink-soft">
          <LevelMark level={level} />
        </span>
        <span className="w-full text-sm text-ink-soft">
          {answers} {answers === 1 ? 'answer' : 'answers'}
        </span>
      </div>
    </li>
  );
}

const sumUp = (rules: readonly RuleKnown[]): string =>
  (['secure', 'familiar', 'learning'] as const)
    .map((level) => ({ level, count: rules.filter((rule) => rule.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${count} ${level}`)
    .join(', ');

const whyFallen = ({ from, because }: NonNullable<RuleKnown['fallen']>): string =>
  because === 'missed'
    ? `Was ${from}. The last answer that hung on it was wrong, so it has to be shown again.`
    : `Was ${from}. It was right last time, but that is long ago, and what is not met fades.`;
