import type { Form } from '../form';
import { generate } from './generate';
import * as grading from './grade';
import { toPublic } from './public';
import { orderAnswer } from './schema';

export const order: Form<'order'> = { answerSchema: orderAnswer, generate, toPublic, ...grading };
