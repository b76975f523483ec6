import type { ReactNode } from 'react';
import { QuestionHead } from './question-head';

interface Props {
  title: string;
  stem: string;
  /** Why it was taken out, in an author's words. */
  reason: string;
  next: ReactNode;
}

/** A question that was opened and then taken out of the course. */
export function RetiredQuestion({ title, stem, reason, next }: Props) {
  return (
    <article aria-labelledby="question-title" className="mx-auto max-w-3xl space-y-6">
      <QuestionHead id="question-title" title={title} stem={stem} />
      <div role="note" className="space-y-4 rounded-card border border-line-strong bg-sunken p-5">
        <p>This question has been taken out since you opened it. Nothing counts against you.</p>
        <p className="text-ink-soft">Why: {reason}</p>
        {next}
      </div>
    </article>
  );
}
