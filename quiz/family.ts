import * as z from 'zod';
import { nearestWord } from '../base/nearest';
import type { MisconceptionId } from '../engine';
import { misconceptions } from '../engine';
import { askSourceSchema } from './asks';
import { formNames } from './forms';
import type { ParameterValue } from './substitute';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens.');
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const part: z.ZodType<ParameterValue> = z.lazy(() => z.union([scalar, z.array(part), z.record(z.string(), part)]));
/** A value may be a small record, so that names, story and shape change together: `{{story.queue}}`. */
const domain = z.union([
  z.strictObject({ values: z.array(part).min(1) }),
  z.strictObject({ from: z.int(), to: z.int(), step: z.int().min(1).default(1) }),
]);
const beliefIds = Object.keys(misconceptions) as MisconceptionId[];

/** What an author writes. There is no key in it: the key is what the run shows. */
export const familySchema = z.strictObject({
  id,
  title: z.string().min(1).max(100),
  topic: id,
  form: z.enum(formNames),
  skills: z.array(z.string()).optional(),
  parameters: z.record(z.string().regex(/^\w+$/), domain).default({}),
  /** The question in prose, as an exam item has it. */
  stem: z.string().min(1),
  /** YAML of one scenario. */
  scenario: z.string().min(1),
  ask: askSourceSchema,
  beliefs: z
    .array(
      z.string().refine((belief) => beliefIds.some((known) => known === belief), {
        error: ({ input }) => noSuchBelief(String(input)),
      }),
    )
    .min(1)
    .transform((beliefs) => beliefs as MisconceptionId[]),
  /** Other words for a value that the ask finds; of several one is drawn. */
  options: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])).optional(),
  /** First the topic of the rule, then the rule. */
  hints: z.tuple([z.string().min(1), z.string().min(1)]),
});

function noSuchBelief(written: string): string {
  const meant = nearestWord(written, beliefIds);
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return `There is no misconception "${written}".${hint} \`redrive coverage\` lists them all.`;
}

export type FamilySource = z.input<typeof familySchema>;

/** A family whose shape was checked; plain JSON. */
export type Family = z.output<typeof familySchema>;
export type Domain = z.output<typeof domain>;
