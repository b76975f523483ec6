import type { ReactNode } from 'react';
import type { Verdict } from '@/quiz';
import { CodeBlock } from '../ui/code-block';
import { Disclosure } from '../ui/disclosure';
import { OptionReview } from './option-review';
import { QuestionHead } from './question-head';
import { RuleNote } from './rule-note';
import { WhyChain } from './why-chain';

type Graded = Extract<Verdict, { type: 'graded' }>;

interface Props extends Pick<Graded, 'keyText' | 'options' | 'rules' | 'why'> {
  title: string;
  stem: string;
  form: string;
  template?: string;
  replay?: ReactNode;
  /** Why it is not asked any more. */
  retired?: string;
}

/** Of other forms the pieces are not options: each says where it belongs. */
const offers = (form: string): boolean => form.endsWith('choice') || form === 'missing';

/** A question with its answer, for somebody who has not seen it: the answer waits until it is asked for. */
export function SolvedQuestion({ title, stem, form, template, keyText, options, rules, why, replay, retired }: Props) {
  return (
    <article aria-labelledby="question-title" className="space-y-6">
      <QuestionHead id="question-title" title={title} stem={stem} />
      {retired && (
        <p role="note" className="rounded-card border border-line-strong bg-sunken px-4 py-3">
          This question has been taken out of the course. Why: {retired}
        </p>
      )}
      {offers(form) && (
        <ul aria-label="What can be answered" className="list-disc space-y-1 pl-6">
          {options.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      {template && (
        <Disclosure summary="Template">
          <CodeBlock text={template} label="Template of this question" />
        </Disclosure>
      )}
      <Disclosure summary="Make up your mind, then see the answer">
        <div className="space-y-5 p-4">
          <p className="text-lg">
            <span className="text-ink-soft">Answer:</span> <strong className="font-semibold">{keyText}</strong>
          </p>
          <ul aria-label="Rules behind the answer" className="space-y-2">
            {rules.map((rule) => (
              <li key={rule.id}>
                <RuleNote rule={rule} />
              </li>
            ))}
          </ul>
          {why && why.length > 0 && <WhyChain chain={why} />}
          {options.length > 0 && (
            <OptionReview title={form.endsWith('choice') ? 'Each option' : 'Piece by piece'} options={options} />
          )}
          {replay}
        </div>
      </Disclosure>
    </article>
  );
}
