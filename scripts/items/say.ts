import type { Figures } from './figures';
import { rounded } from './numbers';

/** The figures in words, a line each. */
export function sayFigures({ families, medians, guesses, diagnosis, ...rest }: Figures): readonly string[] {
  const [seeds = 0] = families.map((one) => one.seeds);
  const unused = rest.misconceptions.filter((one) => one.families === 0).map(({ id }) => id);
  const bare = rest.rules.filter((one) => one.families === 0).map(({ id }) => id);
  return [
    ...families.map(
      (one) =>
        `${one.familyId.padEnd(32)} ${one.form.padEnd(15)} fit ${one.fit}/${one.seeds}  distinct ${one.distinct}  variants ${one.variants}  pairs ${one.pairs}  shapes ${one.shapes}  difficulty ${one.difficulty}  grade ${one.grade}`,
    ),
    `${families.length} families; medians: ${medians.fit} fit and ${medians.distinct} distinct of ${seeds} seeds, ${medians.variants} variants, ${medians.pairs} pairs, ${medians.shapes} shapes, reading grade ${medians.grade}`,
    ...guesses.map(
      (one) =>
        `guesser, ${one.form}, ${one.seeds} seeds (${one.families} families): "${one.strategy}", ${one.points} points above chance (95 % interval ${one.interval.join(' to ')}, mean of ${one.halvings} halvings by family); best in hindsight over all families: "${one.hindsight.strategy}", ${one.hindsight.points}; places of the key: chi-square by freedom ${one.unevenness}; longest option: ${one.longest} points`,
    ),
    ...rest.giveAways.map((one) => `gives away: ${one.familyId}, ${one.strategy}, ${one.points} points`),
    ...rest.sameThing.map(([one, other]) => `ask the same thing: ${one}, ${other}`),
    `misconceptions in use: ${rest.misconceptions.length - unused.length} of ${rest.misconceptions.length}; in none: ${unused.join(', ') || 'no one'}`,
    `rules needed by a family: ${rest.rules.length - bare.length} of ${rest.rules.length}; by none: ${bare.join(', ') || 'no one'}`,
    `diagnosis of ${diagnosis.beliefs} misconceptions: found within six questions ${rounded(100 * diagnosis.foundInSix)} % (missed: ${diagnosis.missed.join(', ') || 'no one'}), within ten with slips ${rounded(100 * diagnosis.foundInTenWithSlips)} %, ${rounded(diagnosis.entropyLeft)} bits left after six`,
    ...diagnosis.inseparable.map((group) => `nothing tells apart: ${group.join(', ')}`),
  ];
}
