import * as z from 'zod';
import type { Ask, AskKind } from './ask';
import { each } from './each';
import { orderOfFacts } from './order-of-facts';
import { placesOfItems } from './places-of-items';
import { simpleAsks } from './simple';
import { trueStatements } from './true-statements';
import { workingChanges } from './working-changes';
import { workingSettings } from './working-settings';

export type { Ask, Bench, Broken, Found, Panel, Scalar, Setting } from './ask';
export { sameFound } from './ask';

const asks = {
  ...simpleAsks,
  'places-of-items': placesOfItems,
  'order-of-facts': orderOfFacts,
  'true-statements': trueStatements,
  each,
  'working-changes': workingChanges,
  'working-settings': workingSettings,
} as const satisfies Record<string, AskKind>;

export type AskName = keyof typeof asks;
const names = Object.keys(asks) as AskName[];

/** An ask as it is written down: its name and its parameters. */
export interface AskSource {
  readonly name: AskName;
  readonly [parameter: string]: unknown;
}

/** Only the name is looked at here: parameters may still hold `{{placeholders}}`. */
export const askSourceSchema = z.looseObject({ name: z.enum(names) });

/** What is wrong with an ask whose placeholders are filled. */
export function askFaults(written: AskSource): readonly string[] {
  const parsed = asks[written.name].schema.safeParse(written);
  return (parsed.error?.issues ?? []).map(({ path, message }) => `ask.${path.join('.')}: ${message}`);
}

export const bindAsk = (written: AskSource): Ask => asks[written.name].bind(written);
