import { grade, type PublicVariant, type Replay, toPublic, type Verdict } from '../../quiz';
import { db } from '../db';
import { type ClosedAttempt, selectOptionalAttemptOfAnybody } from '../records/attempts';
import { selectOptionalShared } from '../records/shares';
import { redraw } from './redraw';
import { retirementOfAttempt } from './retirements';

type Graded = Extract<Verdict, { type: 'graded' }>;

/** A solved question as anybody may see it: nothing of who answered it, nor what. */
export interface SharedQuestion extends Pick<Graded, 'keyText' | 'options' | 'rules' | 'why'> {
  readonly title: string;
  readonly stem: string;
  readonly form: PublicVariant['form'];
  readonly template?: string;
  readonly replay?: Pick<Replay, 'aws' | 'stage'>;
  /** Why it is not asked any more. */
  readonly retired?: string;
}

/** What a link leads to; undefined when it leads nowhere (any more). */
export async function loadShared({ token }: { readonly token: string }): Promise<SharedQuestion | undefined> {
  const attemptId = await selectOptionalShared(db(), { token });
  const attempt = attemptId === undefined ? undefined : await selectOptionalAttemptOfAnybody(db(), { attemptId });
  if (attempt?.state !== 'closed') return undefined;
  const retired = await retirementOfAttempt(attempt);
  return { ...solved(attempt), ...(retired && { retired: retired.reason }) };
}

function solved(attempt: ClosedAttempt): SharedQuestion {
  const { title, verdict: given, stem = '' } = attempt;
  const { today } = redraw(attempt, { sameEngine: false });
  const verdict = today && grade(today.variant, today.variant.key);
  // What cannot be drawn any more is told from what was stored.
  const { keyText, options, rules, why } = verdict?.type === 'graded' ? verdict : given;
  const unchosen = options.map((option) => ({ ...option, chosen: false }));
  const told = { title, stem, form: given.key.form, keyText, options: unchosen, rules, why };
  return today
    ? {
        ...told,
        template: toPublic(today.variant).template,
        replay: { aws: today.replay.aws, stage: today.replay.stage },
      }
    : told;
}
