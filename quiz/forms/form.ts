import type { Random } from '../../base/random';
import type { Result } from '../../base/result';
import type { MisconceptionId } from '../../engine';
import { type Found, type Panel, type Scalar, sameFound } from '../asks';
import type { Answer, FormName, PublicQuestion, Question } from './types';

export type QuestionOf<Name extends FormName> = Extract<Question, { form: Name }>;
export type PublicQuestionOf<Name extends FormName> = Extract<PublicQuestion, { form: Name }>;
export type AnswerOf<Name extends FormName> = Extract<Answer, { form: Name }>;

/** What one belief's world gives; nothing when its run does not tell. */
export interface World {
  readonly belief: MisconceptionId;
  readonly found?: Found;
}

/** What a question is made of: the true value, the believed ones, and the words for both. */
export interface Material {
  readonly key: Found;
  readonly worlds: readonly World[];
  readonly near: readonly Scalar[];
  readonly label: string;
  readonly unit: string;
  readonly parts: Readonly<Record<string, string>>;
  /** Of an ask about changes to the set-up. */
  readonly panel?: Panel;
  say(value: Scalar): string;
  /** All ways to say a value in one style, or a part by its id; the first is the usual one. */
  wordings(value: Scalar, style?: number): readonly string[];
  readonly stem: string;
  /** One stream for each choice, by name. */
  random(name: string): Random;
}

/** One option in a verdict, before its belief is explained. */
export interface OptionVerdict {
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
  readonly chosen: boolean;
  readonly belief?: MisconceptionId;
}

/** One way to ask. "Is this an answer?" and "is it right?" are two functions, and an invalid answer is never wrong. */
export interface Form<Name extends FormName = FormName> {
  readonly answerSchema: { safeParse(value: unknown): { success: boolean } };
  /** A reason when no fair question can be made of it. */
  generate(material: Material): Result<QuestionOf<Name>, string>;
  /** Picks what the browser may see. */
  toPublic(question: QuestionOf<Name>): PublicQuestionOf<Name>;
  /** What somebody answers who expects this; nothing if the form has no such answer. */
  answerFor(question: QuestionOf<Name>, found: Found): AnswerOf<Name> | undefined;
  /** Why this is no answer to the question; nothing if it is one. */
  validate(question: QuestionOf<Name>, answer: AnswerOf<Name>): string | undefined;
  matches(answer: AnswerOf<Name>, key: AnswerOf<Name>): boolean;
  /** The one belief that a wrong answer gives away, if there is one. */
  beliefOf(
    question: QuestionOf<Name>,
    answer: AnswerOf<Name>,
    worlds: readonly World[],
    key: AnswerOf<Name>,
  ): MisconceptionId | undefined;
  options(
    question: QuestionOf<Name>,
    answer: AnswerOf<Name>,
    key: AnswerOf<Name>,
    worlds: readonly World[],
  ): readonly OptionVerdict[];
  say(question: QuestionOf<Name>, answer: AnswerOf<Name>): string;
  /** Where an answer stands for a change of the set-up: the change, as the ask knows it. */
  changed?(question: QuestionOf<Name>, answer: AnswerOf<Name>, key: AnswerOf<Name>): Found | undefined;
  /** The change that an option stands for. */
  changeOf?(question: QuestionOf<Name>, option: string): Found | undefined;
}

/** The only member of a list; of two nobody can say which it was. */
export const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** The one belief whose world finds what was answered. */
export const beliefWhere = (
  worlds: readonly World[],
  isAnswered: (found: Found) => boolean,
): MisconceptionId | undefined =>
  onlyOne(worlds.filter(({ found }) => found !== undefined && isAnswered(found)))?.belief;

/** What worlds find that neither AWS nor any other belief leads to: such an answer says which belief it came from. */
export function telling({ key, worlds }: Pick<Material, 'key' | 'worlds'>): readonly Found[] {
  const wrong = worlds.flatMap(({ found }) => (found === undefined || sameFound(found, key) ? [] : [found]));
  return wrong.filter((one) => onlyOne(wrong.filter((other) => sameFound(one, other))) !== undefined);
}
