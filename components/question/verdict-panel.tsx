'use client';

import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Verdict } from '@/quiz';
import type { Confidence } from '@/study';
import { ConfidenceNote } from './confidence-note';
import { OptionReview } from './option-review';
import { RuleNote } from './rule-note';
import { WhyChain } from './why-chain';

type Graded = Extract<Verdict, { type: 'graded' }>;

interface Props {
  verdict: Graded;
  /** What to do next. */
  next: ReactNode;
  confidence?: { readonly said: Confidence; readonly points: number };
}

/** What is known of each option and of the way to the answer. */
export function VerdictDetails({ verdict: { options, key, why } }: { verdict: Graded }) {
  return (
    <>
      {options.length > 0 && (
        <OptionReview
          title={isInPieces(key.form) || key.form === 'fix' ? 'Piece by piece' : 'Each option'}
          options={options}
        />
      )}
      {why && why.length > 0 && <WhyChain chain={why} />}
    </>
  );
}

const isInPieces = (form: Graded['key']['form']): boolean => form === 'match' || form === 'place' || form === 'order';

/** An answer of several lines is told line by line, not all in one sentence. */
const hasPieces = ({ key, options }: Graded): boolean => isInPieces(key.form) && options.length > 0;

/** Right or wrong, the answer, and the rules behind it. */
export function VerdictCard({ verdict, next, confidence }: Props) {
  const { correct, belief } = verdict;
  const surprise = !correct && confidence?.said === 'sure';
  return (
    <div
      className={`space-y-4 rounded-card border p-5 sm:p-6 ${correct ? 'border-good bg-good-wash' : 'border-bad bg-bad-wash'}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className={`flex items-center gap-2 text-xl ${correct ? 'text-good' : 'text-bad'}`}>
          {correct ? <Check aria-hidden className="size-6" /> : <X aria-hidden className="size-6" />}
          {correct ? 'Correct' : surprise ? 'You were sure, and it is not what AWS does' : 'Not what AWS does'}
        </h2>
        {next}
      </div>
      {hasPieces(verdict) ? (
        <p>
          <span className="font-medium">
            {verdict.options.filter((piece) => piece.correct).length} of {verdict.options.length} are right.
          </span>{' '}
          {!correct && 'Each is below, with what you had.'}
        </p>
      ) : (
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
          {!correct && (
            <>
              <dt className="text-ink-soft">You said</dt>
              <dd>{verdict.answerText}</dd>
            </>
          )}
          <dt className="text-ink-soft">Answer</dt>
          <dd className="font-medium">{verdict.keyText}</dd>
        </dl>
      )}
      {confidence && <ConfidenceNote confidence={confidence.said} points={confidence.points} />}
      {belief && (
        <p>
          <span className="font-medium">The belief behind it:</span> “{belief.belief}” {belief.refutation}
        </p>
      )}
      {verdict.explanation !== verdict.rules[0]?.statement && <p>{verdict.explanation}</p>}
      {verdict.alarm && (
        <p className="text-sm">
          This run differs from the answer stored with the question. It has been reported, and you lose nothing by it.
        </p>
      )}
      <ul aria-label="Rules behind the answer" className="space-y-2">
        {verdict.rules.map((rule) => (
          <li key={rule.id}>
            <RuleNote rule={rule} />
          </li>
        ))}
      </ul>
    </div>
  );
}
