import type { Database } from '../db';

/** Keeps one link for each attempt. Gives the token that is kept. */
export async function insertShare(
  db: Database,
  share: { readonly attemptId: string; readonly token: string; readonly now: Date },
): Promise<string> {
  const { attemptId, token, now } = share;
  const kept = await db.share.upsert({
    where: { attemptId },
    create: { attemptId, token, at: now },
    update: {},
    select: { token: true },
  });
  return kept.token;
}

/** The token of the learner's own attempt. */
export async function selectOptionalShareToken(
  db: Database,
  { attemptId, learnerId }: { readonly attemptId: string; readonly learnerId: string },
): Promise<string | undefined> {
  const row = await db.share.findFirst({ where: { attemptId, attempt: { learnerId } }, select: { token: true } });
  return row?.token;
}

/** Which attempt a link leads to. */
export async function selectOptionalShared(
  db: Database,
  { token }: { readonly token: string },
): Promise<string | undefined> {
  const row = await db.share.findUnique({ where: { token }, select: { attemptId: true } });
  return row?.attemptId;
}

export async function deleteShare(
  db: Database,
  { attemptId, learnerId }: { readonly attemptId: string; readonly learnerId: string },
): Promise<number> {
  const { count } = await db.share.deleteMany({ where: { attemptId, attempt: { learnerId } } });
  return count;
}
