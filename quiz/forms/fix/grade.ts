import type { MisconceptionId } from '../../../engine';
import type { Found } from '../../asks';
import { type AnswerOf, beliefWhere, type OptionVerdict, type World } from '../form';
import { textOf } from '../text';
import type { FixQuestion } from './schema';

type Answer = AnswerOf<'fix'>;

export function answerFor(question: FixQuestion, found: Found): Answer | undefined {
  if (typeof found !== 'object' || Array.isArray(found)) return undefined;
  const settings = { ...(found as Readonly<Record<string, string>>) };
  return validate(question, { form: 'fix', settings }) === undefined ? { form: 'fix', settings } : undefined;
}

export function validate(question: FixQuestion, { settings, template }: Answer): string | undefined {
  const each = question.settings.every(({ id, choices }) => choices.some((choice) => choice.id === settings[id]));
  if (!each || Object.keys(settings).length !== question.settings.length) return 'Choose a value for every setting.';
  return template !== undefined || question.settings.some(({ id, current }) => settings[id] !== current)
    ? undefined
    : 'Change at least one setting.';
}

/** The same settings. Others may be right too: that is for a run to say. */
export const matches = (answer: Answer, key: Answer): boolean =>
  answer.template === key.template &&
  Object.entries(key.settings).every(([id, choice]) => answer.settings[id] === choice);

export const beliefOf = (
  question: FixQuestion,
  answer: Answer,
  worlds: readonly World[],
): MisconceptionId | undefined =>
  beliefWhere(worlds, (found) => {
    const believed = answerFor(question, found);
    return believed !== undefined && matches(answer, believed);
  });

/** One line for each setting that a working fix changes, or that the learner changed; beside an edited template, one way to do it. */
export const options = ({ settings }: FixQuestion, given: Answer, key: Answer): OptionVerdict[] => {
  const answer = given.template === undefined ? given : key;
  return settings.flatMap(({ id, text, current, choices }) => {
    const [right, chosen] = [key.settings[id] ?? current, answer.settings[id] ?? current];
    if (right === current && chosen === current) return [];
    const said = right === chosen ? '' : ` (you had: ${textOf(choices, chosen)})`;
    return [{ id, text: `${text}: ${textOf(choices, right)}${said}`, correct: right === chosen, chosen: false }];
  });
};

export const say = ({ settings }: FixQuestion, answer: Answer): string =>
  answer.template !== undefined
    ? 'A template of your own'
    : settings
        .filter(({ id, current }) => answer.settings[id] !== current)
        .map(({ id, text, choices }) => `${text}: ${textOf(choices, answer.settings[id] ?? '')}`)
        .join('; ');

export const changed = (_: FixQuestion, { settings, template }: Answer): Found => template ?? settings;
