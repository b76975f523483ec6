import type { Form } from '../form';
import { generate } from './generate';
import * as grading from './grade';
import { toPublic } from './public';
import { matchAnswer } from './schema';

export const match: Form<'match'> = { answerSchema: matchAnswer, generate, toPublic, ...grading };
