'use client';

import type { Answer, PublicQuestion } from '@/quiz';
import { MissingForm, MultipleChoice, SingleChoice } from './choice';
import { FixForm } from './fix';
import { MatchForm } from './match';
import { NumberForm } from './number';
import { OrderForm } from './order';
import { PlaceForm } from './place';

type FormName = PublicQuestion['form'];

export interface FormProps<Name extends FormName> {
  question: Extract<PublicQuestion, { form: Name }>;
  draft: Extract<Answer, { form: Name }>;
  onChange: (draft: Answer) => void;
}

type Props = {
  question: PublicQuestion;
  draft: Answer;
  onChange: (draft: Answer) => void;
  /** Of the question, where it may be edited. */
  template?: string;
};

/** The inputs of a question, by its form. */
export function AnswerForm({ question, draft, onChange, template }: Props) {
  if (question.form === 'single-choice' && draft.form === 'single-choice')
    return <SingleChoice {...{ question, draft, onChange }} />;
  if (question.form === 'multiple-choice' && draft.form === 'multiple-choice')
    return <MultipleChoice {...{ question, draft, onChange }} />;
  if (question.form === 'number' && draft.form === 'number') return <NumberForm {...{ question, draft, onChange }} />;
  if (question.form === 'order' && draft.form === 'order') return <OrderForm {...{ question, draft, onChange }} />;
  if (question.form === 'place' && draft.form === 'place') return <PlaceForm {...{ question, draft, onChange }} />;
  if (question.form === 'match' && draft.form === 'match') return <MatchForm {...{ question, draft, onChange }} />;
  if (question.form === 'missing' && draft.form === 'missing')
    return <MissingForm {...{ question, draft, onChange }} />;
  if (question.form === 'fix' && draft.form === 'fix')
    return <FixForm {...{ question, draft, onChange }} {...(template !== undefined && { template })} />;
  return null;
}
