import type { Question } from './forms';

/** The chance of a right answer by guessing alone, from 0 to 1: what a right answer must be weighed against. */
export function guessChance(question: Question): number {
  switch (question.form) {
    case 'single-choice':
      return 1 / question.options.length;
    case 'multiple-choice':
      return 1 / choices(question.options.length, question.choose);
    case 'missing':
      return 1 / question.changes.length;
    case 'order':
      return 1 / choices(question.steps.length, question.steps.length, { inOrder: true });
    case 'place':
      return question.places.length ** -question.items.length;
    case 'match':
      return question.properties.length ** -question.sources.length;
    case 'fix':
      return 1 / question.settings.reduce((all, { choices: list }) => all * list.length, 1);
    case 'number':
      return 0.02;
  }
}

/** How many ways there are to choose `few` of `many`. */
function choices(many: number, few: number, { inOrder = false } = {}): number {
  let ways = 1;
  for (let taken = 0; taken < few; taken++) ways = (ways * (many - taken)) / (inOrder ? 1 : taken + 1);
  return ways;
}
