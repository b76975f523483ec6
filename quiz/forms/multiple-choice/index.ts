import type { Form } from '../form';
import { generate } from './generate';
import * as grading from './grade';
import { toPublic } from './public';
import { multipleChoiceAnswer } from './schema';

export const multipleChoice: Form<'multiple-choice'> = {
  answerSchema: multipleChoiceAnswer,
  generate,
  toPublic,
  ...grading,
};
