import { Flag } from 'lucide-react';
import Link from 'next/link';
import type { ExamOutcome } from '@/study';
import { Tag } from '../ui/tag';

const outcomes = {
  right: { tone: 'good', word: 'right' },
  wrong: { tone: 'bad', word: 'wrong' },
  unanswered: { tone: 'open', word: 'not answered' },
  'set-aside': { tone: 'neutral', word: 'set aside' },
} as const;

interface Props {
  questions: readonly {
    readonly place: number;
    readonly title: string;
    readonly domain: string;
    readonly outcome: ExamOutcome;
    readonly flagged: boolean;
    readonly href: string;
  }[];
}

/** Every question of an exam that has ended, each with the way to its answer and replay. */
export function OutcomeRows({ questions }: Props) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {questions.map(({ place, title, domain, outcome, flagged, href }) => (
        <li key={place} className="flex items-baseline gap-3 py-2.5">
          <span className="w-6 shrink-0 text-right font-mono text-sm text-ink-soft tabular-nums">{place}</span>
          <span className="min-w-0 grow">
            <Link href={href} className="link">
              {title}
            </Link>
            <span className="block text-sm text-ink-soft">{domain}</span>
          </span>
          {flagged && (
            <span className="text-warn" title="Flagged">
              <Flag aria-hidden className="size-4 fill-current" />
              <span className="sr-only">flagged</span>
            </span>
          )}
          <Tag tone={outcomes[outcome].tone}>{outcomes[outcome].word}</Tag>
        </li>
      ))}
    </ol>
  );
}
