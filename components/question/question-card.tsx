'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from 'react';
import type { Answer, PublicVariant } from '@/quiz';
import type { Confidence } from '@/study';
import { Button } from '../ui/button';
import { CodeBlock } from '../ui/code-block';
import { Disclosure } from '../ui/disclosure';
import { Notice } from '../ui/notice';
import { ConfidenceChoice } from './confidence-choice';
import { emptyDraft, missingFrom } from './draft';
import { AnswerForm } from './forms';
import { Hints } from './hints';
import { usePickKeys } from './pick-keys';
import { QuestionHead } from './question-head';

/** What is told of an answer besides the answer. */
export interface Answering {
  readonly confidence?: Confidence;
  /** From when the question was shown. */
  readonly durationMs: number;
}

interface Props {
  variant: PublicVariant;
  hints: readonly string[];
  /** Once it is answered. */
  answered?: {
    /** What has to be known about the verdict before it is read. */
    readonly note: ReactNode;
    /** Is read out when it arrives. */
    readonly verdict: ReactNode;
    readonly details: ReactNode;
  };
  /** Checks an answer; a sentence comes back when it could not be checked. */
  onCheck: (answer: Answer, how: Answering) => Promise<string | undefined>;
  onHint: () => Promise<string | undefined>;
  /** Whether digits pick: with `once`, a pick of one option is the answer. */
  keys?: 'pick' | 'once';
  /** Whether to ask how sure one is. */
  asksConfidence?: boolean;
}

/** A question, its answer, and after it the verdict. The server knows the key; this card does not. */
export function QuestionCard({ variant, hints, answered, onCheck, onHint, keys, asksConfidence = false }: Props) {
  const form = useRef<HTMLFormElement>(null);
  usePickKeys(form, keys);
  const [draft, setDraft] = useState<Answer>(() => emptyDraft(variant.question));
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const [sure, setSure] = useState<Confidence>();
  const shownAt = useRef(0);
  useEffect(() => {
    shownAt.current = performance.now();
  }, []);

  const check = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const missing = missingFrom(variant.question, draft);
    setTrouble(missing);
    if (missing) return;
    const how = { durationMs: Math.round(performance.now() - shownAt.current), ...(sure && { confidence: sure }) };
    startTransition(async () => setTrouble(await onCheck(draft, how)));
  };
  const hint = () => startTransition(async () => setTrouble(await onHint()));

  return (
    <article aria-labelledby="question-title" className="space-y-6">
      <QuestionHead id="question-title" title={variant.title} stem={variant.stem} />
      <Disclosure summary="Template">
        <CodeBlock text={variant.template} label="Template of this question" />
      </Disclosure>
      {!answered && (
        <form ref={form} onSubmit={check} className="space-y-5" noValidate>
          <AnswerForm question={variant.question} draft={draft} onChange={setDraft} template={variant.template} />
          {asksConfidence && <ConfidenceChoice onChoose={setSure} {...(sure && { chosen: sure })} />}
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
      {answered?.note}
      {/* Always there, so that a screen reader reads the verdict when it arrives. */}
      <div role="status">{answered?.verdict}</div>
      {answered?.details}
    </article>
  );
}
