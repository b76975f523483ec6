'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { Answer, PublicVariant } from '@/quiz';
import { emptyDraft, missingFrom } from '../question/draft';
import { AnswerForm } from '../question/forms';
import { QuestionHead } from '../question/question-head';
import { Button } from '../ui/button';
import { CodeBlock } from '../ui/code-block';
import { Disclosure } from '../ui/disclosure';
import { Notice } from '../ui/notice';

interface Props {
  variant: PublicVariant;
  answered: number;
  most: number;
  /** Takes an answer; a sentence comes back when it was not taken. */
  onAnswer: (answer: Answer) => Promise<string | undefined>;
  onEnd: () => Promise<string | undefined>;
}

/** One question of a diagnosis: no hints and no verdict, since both would teach before the profile is made. */
export function SittingCard({ variant, answered, most, onAnswer, onEnd }: Props) {
  const [draft, setDraft] = useState<Answer>(() => emptyDraft(variant.question));
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const missing = missingFrom(variant.question, draft)?.replace('then check', 'then go on');
    setTrouble(missing);
    if (!missing) startTransition(async () => setTrouble(await onAnswer(draft)));
  };
  return (
    <article aria-labelledby="question-title" className="space-y-6">
      <p className="text-ink-soft" role="status">
        Question {answered + 1} of at most {most}
      </p>
      <QuestionHead id="question-title" title={variant.title} stem={variant.stem} />
      <Disclosure summary="Template">
        <CodeBlock text={variant.template} label="Template of this question" />
      </Disclosure>
      <form onSubmit={send} className="space-y-5" noValidate>
        <AnswerForm question={variant.question} draft={draft} onChange={setDraft} />
        {trouble && <Notice>{trouble}</Notice>}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" busy={busy}>
            {busy ? 'Saving…' : 'Save and go on'}
          </Button>
          {answered > 0 && (
            <Button look="quiet" busy={busy} onClick={() => startTransition(async () => setTrouble(await onEnd()))}>
              End here and see the profile
            </Button>
          )}
        </div>
      </form>
    </article>
  );
}
