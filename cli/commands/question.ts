import { type Misconception, misconceptions } from '../../engine';
import {
  believedAnswers,
  drawFit,
  type Family,
  grade,
  neededRules,
  type OptionShown,
  replay,
  type Variant,
} from '../../quiz';
import { formatScenario } from '../../scenario';
import { asJson, type Command, WrongUse, wholeNumber } from '../command';
import { compileFolders, courseFolders } from '../course-files';
import { sayMessage } from '../say';

/** Shows variants as their author needs them: with key, beliefs and proof. */
export const question: Command = {
  names: ['[FAMILY]'],
  summary: 'Print variants of a question family with stem, options, key, needed rules and proof.',
  options: {
    'seed N': 'the seed of the first variant (1)',
    'count N': 'how many variants, from seed N on (1)',
    'course DIR': 'the folder of the course (the course of this project)',
    list: 'list the families',
    json: 'print one JSON document',
  },
  run(given, terminal) {
    const { names, flags, values } = given;
    if (names.length === 0 && !flags.has('list')) throw new WrongUse('FAMILY is missing.');
    const { course, messages } = compileFolders(courseFolders(values.course));
    const { families } = course;
    if (flags.has('list')) {
      const listed = families.map(({ id, title, topic, form, beliefs }) => ({ id, title, topic, form, beliefs }));
      if (flags.has('json')) terminal.write(asJson(listed));
      else for (const { id, title, topic, form } of listed) terminal.write(`${id}: ${title} (${topic}, ${form})`);
      return 0;
    }
    const family = families.find(({ id }) => id === names[0]);
    if (!family) {
      for (const message of messages) terminal.complain(sayMessage(message));
      throw new WrongUse(`There is no family "${names[0]}"; --list lists them.`);
    }
    const seed = wholeNumber(given, 'seed', 0, 1);
    const drawn = Array.from({ length: wholeNumber(given, 'count', 1, 1) }, (_, index) => draw(family, seed + index));
    if (flags.has('json')) terminal.write(asJson(drawn));
    else for (const one of drawn) for (const line of sayDrawn(one)) terminal.write(line);
    return drawn.every((one) => 'variant' in one) ? 0 : 1;
  },
};

type Drawn = { readonly seed: number; readonly unfit: string } | ({ readonly seed: number } & Shown);
type Shown = ReturnType<typeof show>;

function draw(family: Family, seed: number): Drawn {
  const drawn = drawFit(family, seed);
  return drawn.ok ? { seed, ...show(drawn.value) } : { seed, unfit: drawn.error.reason };
}

/** The proof is the run itself: what AWS does, fact by fact, and what each belief would have it do. */
function show(variant: Variant) {
  const verdict = grade(variant, variant.key);
  const graded = verdict.type === 'graded' ? verdict : undefined;
  return {
    variant: { familyId: variant.familyId, seed: variant.seed, form: variant.form, parameters: variant.parameters },
    stem: variant.stem,
    options: optionsOf(variant, graded?.options ?? [], graded?.keyText ?? ''),
    worlds: variant.worlds,
    key: variant.key,
    keyText: graded?.keyText ?? '',
    confirmed: graded?.correct === true && !graded.alarm,
    neededRules: neededRules(variant),
    proof: replay(variant, variant.key).aws.map(({ at, text, owner, rule }) => ({ at: at / 1000, text, owner, rule })),
    scenario: formatScenario(variant.scenario),
  };
}

interface Option {
  readonly text: string;
  readonly correct: boolean;
  readonly misconception?: string;
  readonly belief?: string;
  readonly refutation?: string;
  /** Where the world of the belief and AWS part. */
  readonly parts?: string;
}

/** Where no option stands for one belief alone, the wrong answers that the beliefs lead to follow. */
function optionsOf(variant: Variant, options: readonly OptionShown[], keyText: string): readonly Option[] {
  const offered = options.map(({ text, correct, belief, refutation, parts }) => ({
    text,
    correct,
    ...(belief !== undefined && { misconception: idOf(belief), belief, refutation, parts }),
  }));
  if (offered.some(({ misconception }) => misconception !== undefined)) return offered;
  const believed = believedAnswers(variant).flatMap(({ id, belief, refutation, answerText, asAws }) =>
    answerText === undefined || asAws
      ? []
      : [{ text: answerText, correct: false, misconception: id, belief, refutation }],
  );
  return [...(offered.length > 0 ? offered : [{ text: keyText, correct: true }]), ...believed];
}

const idOf = (belief: string): string | undefined =>
  Object.values<Misconception>(misconceptions).find((known) => known.belief === belief)?.id;

function sayDrawn(one: Drawn): string[] {
  if ('unfit' in one) return [`seed ${one.seed}: ${one.unfit}`, ''];
  const mark = (correct: boolean): string => (correct ? '*' : ' ');
  return [
    `${one.variant.familyId}, seed ${one.seed} (${one.variant.form})`,
    '',
    one.stem,
    '',
    ...one.options.map(
      ({ text, correct, misconception }) => `${mark(correct)} ${text}${misconception ? `  [${misconception}]` : ''}`,
    ),
    `Key: ${one.keyText}${one.confirmed ? '' : ' (the run does not confirm it)'}`,
    `Needed rules: ${one.neededRules.join(', ') || 'none'}`,
    'Proof:',
    ...one.proof.map(({ at, text, owner, rule }) => `${`${at} s`.padStart(10)}  ${text}  (${owner}; ${rule})`),
    '',
  ];
}
