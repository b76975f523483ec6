'use client';

import type { Level } from '@/study';
import { LevelMark } from './level-mark';

export interface TopicProgress {
  readonly id: string;
  readonly title: string;
  readonly answered: number;
  readonly correct: number;
  /** The last answers, oldest first. */
  readonly recent: readonly boolean[];
  readonly level: Level;
}

/** Per topic: how often answered, how well, and how the last ones went. */
export function TopicTable({ topics }: { topics: readonly TopicProgress[] }) {
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b border-line-strong text-left text-sm text-ink-soft">
          <th className="py-2 pr-4 font-medium">Topic</th>
          <th className="py-2 pr-4 text-right font-medium whitespace-nowrap">Right</th>
          <th className="hidden py-2 pr-4 font-medium sm:table-cell">Last answers</th>
          <th className="py-2 font-medium">Level</th>
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic.id} className="border-b border-line">
            <th scope="row" className="py-3 pr-4 text-left font-medium">
              {topic.title}
            </th>
            <td className="py-3 pr-4 text-right font-mono whitespace-nowrap tabular-nums">
              {topic.answered > 0 ? `${topic.correct} of ${topic.answered}` : '–'}
            </td>
            <td className="hidden py-3 pr-4 sm:table-cell">
              <Recent answers={topic.recent} />
            </td>
            <td className="py-3 text-ink-soft">
              <LevelMark level={topic.level} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A full dot was right, an open one wrong; in words for whoever cannot see them. */
function Recent({ answers }: { answers: readonly boolean[] }) {
  if (answers.length === 0) return <span className="text-ink-soft">none yet</span>;
  const dots = answers.map((right, at) => ({ right, x: at * 16 + 8 }));
  return (
    <>
      <span className="sr-only">{answers.map((right) => (right ? 'right' : 'wrong')).join(', ')}</span>
      <svg aria-hidden width={answers.length * 16} height={16} className="block">
        {dots.map(({ right, x }) => (
          <circle
            key={x}
            cx={x}
            cy={8}
            r={4.5}
            className={right ? 'fill-accent stroke-accent' : 'fill-none stroke-line-strong'}
            strokeWidth={2}
          />
        ))}
      </svg>
    </>
  );
}
