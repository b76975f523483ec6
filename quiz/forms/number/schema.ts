import * as z from 'zod';

/** Any number may be sent; whether it answers the question is for `validate` to say. */
export const numberAnswer = z.strictObject({ form: z.literal('number'), value: z.number() });

export interface NumberQuestion {
  readonly form: 'number';
  readonly unit: string;
  readonly label: string;
}

export type PublicNumber = NumberQuestion;
