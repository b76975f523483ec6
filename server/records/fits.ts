import type { Database } from '../db';
import { json } from './json';

type Mine = { readonly learnerId: string };

/** Whether it is being worked out, on offer, in force, taken back, or came to nothing. */
export type FitState = 'running' | 'offered' | 'applied' | 'undone' | 'failed';

/** What weights fitted to a learner would change. */
export interface FitResult {
  readonly weights: readonly number[];
  /** In nats a review, on the last fifth of the reviews, which the fit that is tried here has not seen. */
  readonly logLoss: { readonly before: number; readonly after: number; readonly reviews: number };
  /** Reviews a day in the long run. */
  readonly load: { readonly before: number; readonly after: number };
  /** Cards that are due by now. */
  readonly due: { readonly before: number; readonly after: number };
  /** Cards that would come at least a day earlier, or later. */
  readonly moved: { readonly earlier: number; readonly later: number };
}

export interface Fit {
  readonly id: string;
  readonly state: FitState;
  readonly at: Date;
  readonly reviews: number;
  readonly result?: FitResult;
  /** The weights that were in force before; none where those were the published ones. */
  readonly before?: readonly number[];
}

export const insertFit = async (
  db: Database,
  { learnerId, at, reviews }: Mine & { readonly at: Date; readonly reviews: number },
): Promise<string> =>
  (await db.fit.create({ data: { learnerId, at, reviews, state: 'running' }, select: { id: true } })).id;

/** The newest one; undefined before the first. */
export async function selectOptionalLastFit(db: Database, { learnerId }: Mine): Promise<Fit | undefined> {
  const row = await db.fit.findFirst({ where: { learnerId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  if (!row) return undefined;
  return {
    ...{ id: row.id, state: row.state as FitState, at: row.at, reviews: row.reviews },
    ...(row.result !== null && { result: row.result as unknown as FitResult }),
    ...(row.before !== null && { before: row.before as unknown as readonly number[] }),
  };
}

/** Moves a fit on, if it still stands where it was found: of two clicks one counts. 0 when it does not. */
export async function updateFit(
  db: Database,
  {
    learnerId,
    fitId,
    from,
    to,
    result,
    before,
  }: Mine & {
    readonly fitId: string;
    readonly from: FitState;
    readonly to: FitState;
    readonly result?: FitResult;
    readonly before?: readonly number[];
  },
): Promise<number> {
  const { count } = await db.fit.updateMany({
    where: { id: fitId, learnerId, state: from },
    data: { state: to, ...(result && { result: json(result) }), ...(before && { before: json(before) }) },
  });
  return count;
}
