import type { Form } from '../form';
import { generate } from './generate';
import * as grading from './grade';
import { toPublic } from './public';
import { numberAnswer } from './schema';

export const numberForm: Form<'number'> = { answerSchema: numberAnswer, generate, toPublic, ...grading };
