import { idsLeadingTo } from '../../course';
import { catalogue, type MisconceptionId } from '../../engine';
import {
  type BelievedAnswer,
  believedAnswers,
  type Family,
  glimpseVariant,
  grade,
  type Preview,
  previewVariant,
  type Replay,
  type RuleShown,
  replay,
  replayUnder,
  toPublic,
  type Variant,
  variantNameOf,
} from '../../quiz';
import { formatScenario } from '../../scenario';
import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { AppError } from '../errors';
import { selectRegradings } from '../records/regrades';
import { knownFitness } from './known-fitness';
import { requireAuthor, requireReader } from './require-author';
import { familyIdToday, retiredFamilies } from './retirements';

interface Input {
  /** The author; in development anybody. */
  readonly learnerId?: string;
  readonly familyId: string;
  readonly seed: number;
  /** Whether to look for what speaks against asking it, and for needed rules: many runs. */
  readonly deep?: boolean;
  /** The belief whose world is shown beside the true one. */
  readonly belief?: string;
}

/** A family at one seed, with everything that a learner never sees; undefined when the course has no such family. */
export async function previewFamily(input: Input) {
  await requireReader(input);
  const family = familyOf(input.familyId);
  if (!family) return undefined;
  const { seed } = input;
  const retired = (await retiredFamilies())(family.id);
  const { variant, unfit, looked } = input.deep
    ? lookedThrough(family, seed)
    : { ...glimpseVariant(family, seed), looked: undefined };
  const familyIds = idsLeadingTo(compiledCourse().course.redirects, 'families', family.id);
  return {
    ...{
      family: { id: family.id, title: family.title, form: family.form, topic: family.topic },
      seed,
      unfit,
      looked,
    },
    fitness: knownFitness().find(({ familyId }) => familyId === family.id),
    retired: retired.whole,
    variantRetired: retired.variants.get(variantNameOf(family, seed)),
    retirements: [...retired.variants.values()],
    regradings: await selectRegradings(db(), { familyIds }),
    ...(variant && { drawn: shown(variant, input.belief) }),
  };
}

function lookedThrough(family: Family, seed: number) {
  const { variant, unfit, needed, confirmed } = previewVariant(family, seed);
  const statements = needed.map((id) => ({ id, statement: catalogue[id].statement }));
  return { variant, unfit, looked: { needed: statements, confirmed } };
}

export interface ShownVariant {
  readonly title: string;
  readonly stem: string;
  readonly hints: readonly string[];
  readonly template: string;
  readonly scenario: string;
  readonly parameters: string;
  readonly keyText: string;
  /** The run gives the key, now. */
  readonly confirmed: boolean;
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly correct: boolean;
    readonly belief?: string;
  }[];
  readonly beliefs: readonly BelievedAnswer[];
  readonly rules: readonly RuleShown[];
  readonly replay: Replay;
  readonly believed?: MisconceptionId;
}

function shown(variant: Variant, belief?: string): ShownVariant {
  const verdict = grade(variant, variant.key);
  const graded = verdict.type === 'graded' ? verdict : undefined;
  const beliefs = believedAnswers(variant);
  const believed = beliefs.find(({ id }) => id === belief)?.id;
  return {
    ...{ title: variant.title, stem: variant.stem, hints: variant.hints, beliefs },
    template: toPublic(variant).template,
    scenario: formatScenario(variant.scenario),
    parameters: JSON.stringify(variant.parameters, null, 2),
    keyText: graded?.keyText ?? '',
    confirmed: graded?.correct === true && !graded.alarm,
    options: (graded?.options ?? []).map(({ id, text, correct, belief: held }) => ({
      id,
      text,
      correct,
      belief: held,
    })),
    rules: graded?.rules ?? [],
    replay: believed ? replayUnder(variant, believed) : replay(variant),
    ...(believed && { believed }),
  };
}

export interface ListedVariant extends Pick<Preview, 'unfit'> {
  readonly seed: number;
  readonly keyText?: string;
  readonly parameters: string;
  readonly retired: boolean;
}

/** Variants from a seed on, to be looked through and retired many at a time. */
export async function listVariants(
  input: Omit<Input, 'seed' | 'belief'> & { readonly from: number; readonly count: number },
): Promise<readonly ListedVariant[]> {
  await requireReader(input);
  const family = familyOf(input.familyId);
  if (!family) return [];
  const { variants } = (await retiredFamilies())(family.id);
  return Array.from({ length: input.count }, (_, at) => input.from + at).map((seed) => {
    const { variant, unfit, keyText } = glimpseVariant(family, seed);
    return {
      ...{ seed, unfit, retired: variants.has(variantNameOf(family, seed)) },
      parameters: Object.entries(variant?.parameters ?? {})
        .filter(([name]) => name !== 'story')
        .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
        .join(', '),
      ...(keyText !== undefined && { keyText }),
    };
  });
}

/** The names of the variants that seeds draw, for the author who retires or re-grades them; AppError NOT_FOUND without such a family. */
export async function variantsOfSeeds({
  learnerId,
  familyId,
  seeds,
}: {
  readonly learnerId: string;
  readonly familyId: string;
  readonly seeds: readonly number[];
}): Promise<readonly { name: string; seed: number }[]> {
  await requireAuthor({ learnerId });
  const family = familyOf(familyId);
  if (!family) throw new AppError('NOT_FOUND');
  return seeds.map((seed) => ({ name: variantNameOf(family, seed), seed }));
}

const familyOf = (familyId: string): Family | undefined =>
  compiledCourse().course.families.find(({ id }) => id === familyIdToday(familyId));
