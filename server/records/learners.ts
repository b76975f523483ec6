import type { Database } from '../db';

const publicFields = { id: true, guest: true, email: true, role: true, sessionVersion: true } as const;
const credentialFields = { ...publicFields, passwordHash: true } as const;

export const insertGuest = (db: Database, { now }: { readonly now: Date }) =>
  db.learner.create({ data: { createdAt: now }, select: publicFields });

export const selectOptionalLearner = (db: Database, { learnerId }: { readonly learnerId: string }) =>
  db.learner.findUnique({ where: { id: learnerId }, select: publicFields });

export const selectOptionalCredentials = (db: Database, where: { readonly id: string } | { readonly email: string }) =>
  db.learner.findUnique({ where, select: credentialFields });

/** Turns a guest into an account; 0 when the row is no guest any more. */
export const updateGuestToAccount = async (
  db: Database,
  { learnerId, email, passwordHash }: { readonly learnerId: string; readonly email: string; readonly passwordHash: string },
): Promise<number> => {
  const { count } = await db.learner.updateMany({
    where: { id: learnerId, guest: true },
    data: { guest: false, email, passwordHash },
  });
  return count;
};

/** A new password ends every session that the old one opened. */
export const updatePassword = (
  db: Database,
  { learnerId, passwordHash }: { readonly learnerId: string; readonly passwordHash: string },
) =>
  db.learner.update({
    where: { id: learnerId },
    data: { passwordHash, sessionVersion: { increment: 1 } },
    select: publicFields,
  });

export const raiseSessionVersion = (db: Database, { learnerId }: { readonly learnerId: string }) =>
  db.learner.update({ where: { id: learnerId }, data: { sessionVersion: { increment: 1 } }, select: publicFields });

/** With the row go its attempts, reviews and cards. */
export const deleteLearner = (db: Database, { learnerId }: { readonly learnerId: string }) =>
  db.learner.delete({ where: { id: learnerId }, select: { id: true } });

export const countAdmins = (db: Database): Promise<number> => db.learner.count({ where: { role: 'admin' } });

/** 0 when the row is not an account. */
export const updateToAdmin = async (db: Database, { learnerId }: { readonly learnerId: string }): Promise<number> => {
  const { count } = await db.learner.updateMany({ where: { id: learnerId, guest: false }, data: { role: 'admin' } });
  return count;
};

/** Guests who came before `before` and never answered anything. */
export const deleteEmptyGuests = async (db: Database, { before }: { readonly before: Date }): Promise<number> => {
  const { count } = await db.learner.deleteMany({
    where: {
      guest: true,
      createdAt: { lt: before },
      attempts: { none: { OR: [{ state: 'closed' }, { startedAt: { gte: before } }] } },
      reviews: { none: {} },
    },
  });
  return count;
};
