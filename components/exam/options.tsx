'use client';

import { Strikethrough } from 'lucide-react';
import { useState } from 'react';
import type { Answer, PublicQuestion } from '@/quiz';
import type { Marks } from '@/study';
import { useKey } from '../keys/keys';
import { inWords } from '../question/draft';
import { answerAfter, choicesOf, chooseOf, chosenIn } from './standing';

const row =
  'flex items-stretch rounded-control border border-line bg-raised transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-wash has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent';

interface Props {
  question: PublicQuestion;
  marks: Marks;
  onAnswer: (answer: Answer) => void;
  onStrike: (struck: readonly string[]) => void;
}

/** The options of an exam question. One pick more than asked for is refused with a sentence; any option can be struck out. */
export function Options({ question, marks, onAnswer, onStrike }: Props) {
  const [refused, setRefused] = useState(false);
  const choose = chooseOf(question);
  const chosen = chosenIn(marks.answer?.value);
  const struck = marks.struck?.value ?? [];
  const pick = (id: string) => {
    const answer = answerAfter(question, marks.answer?.value, id);
    setRefused(!answer);
    if (answer) onAnswer(answer);
  };
  const strike = (id: string) =>
    onStrike(struck.includes(id) ? struck.filter((other) => other !== id) : [...struck, id]);
  const key = useKey('strike', () => {
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '';
    if (choicesOf(question).some(({ id }) => id === focused)) strike(focused);
  });
  return (
    <fieldset className="space-y-2.5">
      <legend className="mb-3 font-medium">Choose {inWords(choose)}</legend>
      {choicesOf(question).map(({ id, text }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a right click does what the button in it does
        <div
          key={id}
          className={row}
          onContextMenu={(event) => {
            event.preventDefault();
            strike(id);
          }}
        >
          <label className="flex min-h-12 min-w-0 grow items-start gap-3 py-3 pl-4">
            <input
              type={choose > 1 ? 'checkbox' : 'radio'}
              name="option"
              value={id}
              aria-keyshortcuts={key}
              className="mt-1 size-4.5 shrink-0 accent-accent outline-none"
              checked={chosen.includes(id)}
              onChange={() => pick(id)}
            />
            <span className={`min-w-0 ${struck.includes(id) ? 'text-ink-soft line-through' : ''}`}>
              {text}
              {struck.includes(id) && <span className="sr-only"> (struck out)</span>}
            </span>
          </label>
          <button
            type="button"
            aria-label={`Strike out: ${text}`}
            title="Strike out"
            aria-pressed={struck.includes(id)}
            onClick={() => strike(id)}
            className="grid w-11 shrink-0 place-items-center rounded-control text-ink-soft hover:text-ink aria-pressed:text-accent"
          >
            <Strikethrough aria-hidden className="size-4" />
          </button>
        </div>
      ))}
      <p aria-live="polite" className="min-h-6 text-sm text-ink-soft">
        {refused && `You have chosen ${inWords(choose)}. Take one back first.`}
      </p>
    </fieldset>
  );
}
