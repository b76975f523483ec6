import type { Form } from '../form';
import { generate } from './generate';
import * as grading from './grade';
import { toPublic } from './public';
import { missingAnswer } from './schema';

export const missing: Form<'missing'> = { answerSchema: missingAnswer, generate, toPublic, ...grading };
