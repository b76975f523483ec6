'use client';

import { type FormEvent, type ReactNode, useRef, useState, useTransition } from 'react';
import type { Answer, PublicVariant, Verdict } from '@/quiz';
import { Button } from '../ui/button';
import { CodeBlock } from '../ui/code-block';
import { Disclosure } from '../ui/disclosure';
import { Notice } from '../ui/notice';
import { emptyDraft, missingFrom } from './draft';
import { AnswerForm } from './forms';
import { Hints } from './hints';
import { usePickKeys } from './pick-keys';
import { QuestionHead } from './question-head';
import { VerdictPanel } from './verdict-panel';

type Graded = Extract<Verdict, { type: 'graded' }>;

interface Props {
  variant: PublicVariant;
  hints: readonly string[];
  verdict?: Graded;
  /** What has to be known about the verdict before it is read. */
  note?: ReactNode;
  /** Checks an answer; a sentence comes back when it could not be checked. */
  onCheck: (answer: Answer) => Promise<string | undefined>;
  onHint: () => Promise<string | undefined>;
  /** Whether digits pick: with `once`, a pick of one option is the answer. */
  keys?: 'pick' | 'once';
  /** What to do after the verdict. */
  next: ReactNode;
}

/** A question, its answer, and after it the verdict. The server knows the key; this card does not. */
export function QuestionCard({ variant, hints, verdict, note, onCheck, onHint, keys, next }: Props) {
  const form = useRef<HTMLFormElement>(null);
  usePickKeys(form, keys);
  const [draft, setDraft] = useState<Answer>(() => emptyDraft(variant.question));
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();

  const check = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const missing = missingFrom(variant.question, draft);
    setTrouble(missing);
    if (!missing) startTransition(async () => setTrouble(await onCheck(draft)));
  };
  const hint = () => startTransition(async () => setTrouble(await onHint()));

  return (
    <article aria-labelledby="question-title" className="space-y-6">
      <QuestionHead id="question-title" title={variant.title} stem={variant.stem} />
      <Disclosure summary="Template">
        <CodeBlock text={variant.template} label="Template of this question" />
      </Disclosure>
      {!verdict && (
        <form ref={form} onSubmit={check} className="space-y-5" noValidate>
          <AnswerForm question={variant.question} draft={draft} onChange={setDraft} />
          {trouble && <Notice>{trouble}</Notice>}
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" busy={busy}>
              {busy ? 'Checking…' : 'Check answer'}
            </Button>
            {hints.length < variant.hintsAvailable && (
              <Button look="quiet" onClick={hint} busy={busy}>
                Hint {hints.length + 1} of {variant.hintsAvailable}
              </Button>
            )}
          </div>
        </form>
      )}
      <Hints hints={hints} />
      {note}
      <VerdictPanel verdict={verdict} next={next} />
    </article>
  );
}
