import type { Form } from '../form';
import { generate } from './generate';
import * as grading from './grade';
import { toPublic } from './public';
import { fixAnswer } from './schema';

export const fix: Form<'fix'> = { answerSchema: fixAnswer, generate, toPublic, ...grading };
