import type { Form } from '../form';
import { generate } from './generate';
import * as grading from './grade';
import { toPublic } from './public';
import { placeAnswer } from './schema';

export const place: Form<'place'> = { answerSchema: placeAnswer, generate, toPublic, ...grading };
