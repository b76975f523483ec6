import { db } from '../db';
import { AppError } from '../errors';
import { selectOptionalLastFit, updateFit } from '../records/fits';
import { saveFold, updateGroupUndone } from '../records/study';
import { historyOf } from './card-history';
import { cardLogs } from './card-logs';
import { isLearned } from './fit-parameters';
import { logEvent } from './log-event';
import { changeSettingsIn, studySettings } from './study-settings';

interface Input {
  readonly learnerId: string;
  readonly fitId: string;
  readonly now: Date;
}

/**
 * Puts fitted weights into force for the reviews to come. With `move`, cards that were learned are folded anew under them,
 * each by an event of its own. Asked twice, it is done once; all of it or nothing.
 */
export async function applyFit({
  learnerId,
  fitId,
  now,
  move,
  zone,
}: Input & { readonly move: boolean; readonly zone?: string }): Promise<void> {
  const [{ retention, weights: before }, logs] = await Promise.all([
    studySettings({ learnerId }),
    cardLogs({ learnerId }),
  ]);
  await db().$transaction(async (transaction) => {
    const fit = await selectOptionalLastFit(transaction, { learnerId });
    if (fit?.id !== fitId || !fit.result) throw new AppError('FIT_OUTDATED');
    if (fit.state === 'applied') return;
    const { weights } = fit.result;
    const moved = { learnerId, fitId, from: 'offered', to: 'applied', ...(before && { before }) } as const;
    if ((await updateFit(transaction, moved)) === 0) throw new AppError('FIT_OUTDATED');
    await changeSettingsIn(transaction, { learnerId, change: { weights } });
    if (!move) return;
    const event = { kind: 'reschedule', how: { retention, weights }, at: now.getTime() } as const;
    for (const { cardId } of logs.filter(isLearned))
      await logEvent(transaction, { id: `${fitId}:${cardId}`, learnerId, cardId, event, ...(zone && { zone }) });
  });
}

/** Takes all of it back: the weights of before, and each card exactly as its reviews alone make it. */
export const undoFit = ({ learnerId, fitId, now }: Input): Promise<void> =>
  db().$transaction(async (transaction) => {
    const fit = await selectOptionalLastFit(transaction, { learnerId });
    if (fit?.id !== fitId) throw new AppError('FIT_OUTDATED');
    if (fit.state === 'undone') return;
    if ((await updateFit(transaction, { learnerId, fitId, from: 'applied', to: 'undone' })) === 0)
      throw new AppError('FIT_OUTDATED');
    await changeSettingsIn(transaction, { learnerId, change: { weights: fit.before } });
    const cardIds = await updateGroupUndone(transaction, { learnerId, group: fitId, now });
    for (const cardId of cardIds) await saveFold(transaction, { learnerId, ...historyOf(cardId) });
  });
