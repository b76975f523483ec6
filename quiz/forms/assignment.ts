import type { MisconceptionId } from '../../engine';
import type { Found } from '../asks';
import { type OptionVerdict, onlyOne, type World } from './form';
import { type Labelled, textOf } from './text';

/** Somewhere that things may be assigned to, and what the ask finds for a thing that belongs there. */
export interface Spot extends Labelled {
  readonly found: string;
}

/** Things, each of which belongs to one of some spots: places where items rest, properties that sources have. */
export interface Assignment {
  readonly things: readonly Labelled[];
  readonly spots: readonly Spot[];
}

/** Thing to spot, by id. */
export type Assigned = Readonly<Record<string, string>>;

export const isAssignment = (found: Found | undefined): found is Readonly<Record<string, string>> =>
  typeof found === 'object' && !Array.isArray(found);

export function assignedBy({ things, spots }: Assignment, found: Found): Assigned | undefined {
  if (!isAssignment(found)) return undefined;
  const values = new Map(Object.entries(found));
  const assigned = things.map(({ id }) => [id, spots.find((spot) => spot.found === values.get(id))?.id] as const);
  const known = assigned.filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return known.length === things.length ? Object.fromEntries(known) : undefined;
}

export function isWhole({ things, spots }: Assignment, assigned: Assigned): boolean {
  const known = new Set(spots.map(({ id }) => id));
  const each = things.every(({ id }) => Object.hasOwn(assigned, id) && known.has(assigned[id] ?? ''));
  return each && Object.keys(assigned).length === things.length;
}

export const isSame = (one: Assigned, key: Assigned): boolean =>
  Object.keys(key).every((thing) => one[thing] === key[thing]);

/** The world that assigns every thing so; else the only one that assigns some wrongly assigned thing so. */
export function believedBy(
  assignment: Assignment,
  assigned: Assigned,
  worlds: readonly World[],
  key: Assigned,
): MisconceptionId | undefined {
  const believed = worlds.flatMap(({ belief, found }) => {
    const theirs = found === undefined ? undefined : assignedBy(assignment, found);
    return theirs ? [{ belief, theirs }] : [];
  });
  const agreeing = (things: readonly string[]) =>
    onlyOne(believed.filter(({ theirs }) => things.every((thing) => theirs[thing] === assigned[thing])))?.belief;
  const things = assignment.things.map(({ id }) => id);
  const wrong = things.filter((thing) => assigned[thing] !== key[thing]);
  return agreeing(things) ?? wrong.map((thing) => agreeing([thing])).find((belief) => belief !== undefined);
}

/** One line a thing: where it belongs, where the learner put it, and the belief that alone would put it there. */
export const reviewed = (
  { things, spots }: Assignment,
  assigned: Assigned,
  key: Assigned,
  worlds: readonly World[],
): OptionVerdict[] =>
  things.map(({ id, text }) => {
    const [right, chosen] = [key[id] ?? '', assigned[id] ?? ''];
    const correct = right === chosen;
    if (correct) return { id, text: `${text}: ${textOf(spots, right)}`, correct, chosen: false };
    const found = spots.find((spot) => spot.id === chosen)?.found;
    const believers = worlds.filter((world) => isAssignment(world.found) && world.found[id] === found);
    const belief = onlyOne(believers)?.belief;
    return {
      id,
      text: `${text}: ${textOf(spots, right)} (you had: ${textOf(spots, chosen)})`,
      correct,
      chosen: false,
      ...(belief && { belief }),
    };
  });

/** The things that were assigned wrongly. */
export const wrongOnes = (assigned: Assigned, key: Assigned): Assigned =>
  Object.fromEntries(Object.entries(assigned).filter(([thing, spot]) => key[thing] !== spot));

export const sayAssigned = ({ things, spots }: Assignment, assigned: Assigned): string =>
  things.map(({ id, text }) => `${text}: ${textOf(spots, assigned[id] ?? '')}`).join('; ');
