import type { Form } from '../form';
import { generate } from './generate';
import * as grading from './grade';
import { toPublic } from './public';
import { singleChoiceAnswer } from './schema';

export const singleChoice: Form<'single-choice'> = { answerSchema: singleChoiceAnswer, generate, toPublic, ...grading };
