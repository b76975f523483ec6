import * as z from 'zod';

/** Something to pick, with the words for it. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
}

export const textOf = (list: readonly Labelled[], id: string): string =>
  list.find((entry) => entry.id === id)?.text ?? id;

export const publicLabels = (list: readonly Labelled[]): Labelled[] => list.map(({ id, text }) => ({ id, text }));

/** An id in an answer: bounded, since it comes from outside. */
export const choiceId = z.string().min(1).max(100);
/** No question has more parts than this. */
export const mostParts = 20;
/** Options are named by where they stand after mixing, so that an id tells nothing. */
export const letter = (at: number): string => String.fromCharCode('a'.charCodeAt(0) + at);
