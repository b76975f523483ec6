import type { ReactNode } from 'react';
import type { Verdict } from '@/quiz';
import { QuestionHead } from './question-head';
import { VerdictCard, VerdictDetails } from './verdict-panel';

interface Props {
  title: string;
  stem?: string;
  verdict: Extract<Verdict, { type: 'graded' }>;
  note: ReactNode;
  next: ReactNode;
}

/** An answered question that cannot be drawn again: what was stored of it. */
export function StoredQuestion({ title, stem = '', verdict, note, next }: Props) {
  return (
    <article aria-labelledby="question-title" className="space-y-6">
      <QuestionHead id="question-title" title={title} stem={stem} />
      {note}
      <div role="status">
        <VerdictCard verdict={verdict} next={next} />
      </div>
      <VerdictDetails verdict={verdict} />
    </article>
  );
}
