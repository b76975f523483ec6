import type { MisconceptionId } from '../../../engine';
import type { Found } from '../../asks';
import { type AnswerOf, type OptionVerdict, onlyOne, type World } from '../form';
import { textOf } from '../text';
import type { PlaceQuestion } from './schema';

type Answer = AnswerOf<'place'>;

export function answerFor({ items, places }: PlaceQuestion, found: Found): Answer | undefined {
  if (typeof found !== 'object' || Array.isArray(found)) return undefined;
  const rests = new Map(Object.entries(found));
  const placed = items.map(({ id }) => [id, places.find((place) => place.found === rests.get(id))?.id] as const);
  const known = placed.filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return known.length === items.length ? { form: 'place', places: Object.fromEntries(known) } : undefined;
}

export function validate(question: PlaceQuestion, { places }: Answer): string | undefined {
  const spots = new Set(question.places.map(({ id }) => id));
  const each = question.items.every(({ id }) => Object.hasOwn(places, id) && spots.has(places[id] ?? ''));
  return each && Object.keys(places).length === question.items.length ? undefined : 'Choose a place for every item.';
}

export const matches = (answer: Answer, key: Answer): boolean =>
  Object.keys(key.places).every((item) => answer.places[item] === key.places[item]);

/** The world that puts every item there; else the only one that puts some misplaced item there. */
export function beliefOf(
  question: PlaceQuestion,
  answer: Answer,
  worlds: readonly World[],
  key: Answer,
): MisconceptionId | undefined {
  const believed = worlds.flatMap(({ belief, found }) => {
    const places = found === undefined ? undefined : answerFor(question, found)?.places;
    return places ? [{ belief, places }] : [];
  });
  const agreeing = (items: readonly string[]) =>
    onlyOne(believed.filter(({ places }) => items.every((item) => places[item] === answer.places[item])))?.belief;
  const items = question.items.map(({ id }) => id);
  const misplaced = items.filter((item) => answer.places[item] !== key.places[item]);
  return agreeing(items) ?? misplaced.map((item) => agreeing([item])).find((belief) => belief !== undefined);
}

/** One line an item: where it ends up, and where the learner put it. */
export const options = ({ items, places }: PlaceQuestion, answer: Answer, key: Answer): OptionVerdict[] =>
  items.map(({ id, text }) => {
    const [right, chosen] = [key.places[id] ?? '', answer.places[id] ?? ''];
    const correct = right === chosen;
    const said = correct ? '' : ` (you had: ${textOf(places, chosen)})`;
    return { id, text: `${text}: ${textOf(places, right)}${said}`, correct, chosen: false };
  });

export const say = ({ items, places }: PlaceQuestion, answer: Answer): string =>
  items.map(({ id, text }) => `${text}: ${textOf(places, answer.places[id] ?? '')}`).join('; ');
