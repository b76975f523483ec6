import type { Learner as LearnerRow } from '../../prisma/generated/client';
import type { StudySettings } from '../../study';
import type { Database } from '../db';
import { json } from './json';

const publicFields = { id: true, guest: true, email: true, role: true, sessionVersion: true } as const;
const credentialFields = { ...publicFields, passwordHash: true } as const;

/** Who asks, as pages and use cases need it. Guests are learners too. */
export interface Learner {
  readonly id: string;
  readonly isGuest: boolean;
  readonly isAdministrator: boolean;
  /** Authors look after the questions; administrators may too. */
  readonly isAuthor: boolean;
  readonly email?: string;
  readonly sessionVersion: number;
}

export const insertGuest = async (db: Database, { now }: { readonly now: Date }): Promise<Learner> =>
  toLearner(await db.learner.create({ data: { createdAt: now }, select: publicFields }));

export async function selectOptionalLearner(
  db: Database,
  { learnerId }: { readonly learnerId: string },
): Promise<Learner | undefined> {
  const row = await db.learner.findUnique({ where: { id: learnerId }, select: publicFields });
  return row ? toLearner(row) : undefined;
}

type Row = Pick<LearnerRow, keyof typeof publicFields>;

const toLearner = ({ id, guest, role, email, sessionVersion }: Row): Learner => ({
  id,
  isGuest: guest,
  isAdministrator: role === 'admin',
  isAuthor: role === 'admin' || role === 'author',
  ...(email === null ? {} : { email }),
  sessionVersion,
});

export const selectOptionalCredentials = (db: Database, where: { readonly id: string } | { readonly email: string }) =>
  db.learner.findUnique({ where, select: credentialFields });

/** Turns a guest into an account; 0 when the row is no guest any more. */
export const updateGuestToAccount = async (
  db: Database,
  {
    learnerId,
    email,
    passwordHash,
  }: { readonly learnerId: string; readonly email: string; readonly passwordHash: string },
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
    select: { id: true },
  });

export const raiseSessionVersion = (db: Database, { learnerId }: { readonly learnerId: string }) =>
  db.learner.update({ where: { id: learnerId }, data: { sessionVersion: { increment: 1 } }, select: { id: true } });

/** With the row go its attempts, reviews and cards. */
export const deleteLearner = (db: Database, { learnerId }: { readonly learnerId: string }) =>
  db.learner.delete({ where: { id: learnerId }, select: { id: true } });

export const countAdmins = (db: Database): Promise<number> => db.learner.count({ where: { role: 'admin' } });

/** 0 when the row is not an account. */
export const updateToAdmin = async (db: Database, { learnerId }: { readonly learnerId: string }): Promise<number> => {
  const { count } = await db.learner.updateMany({ where: { id: learnerId, guest: false }, data: { role: 'admin' } });
  return count;
};

/** Accounts that look after the questions, administrators too. */
export const selectAuthors = (db: Database) =>
  db.learner.findMany({
    where: { role: { in: ['author', 'admin'] } },
    orderBy: { email: 'asc' },
    select: { id: true, email: true, role: true },
  });

/** 0 when there is no such account, or it administers: an administrator is never made less by this. */
export const updateRole = async (
  db: Database,
  { email, role }: { readonly email: string; readonly role: 'author' | 'learner' },
): Promise<number> => {
  const { count } = await db.learner.updateMany({
    where: { email, guest: false, role: { not: 'admin' } },
    data: { role },
  });
  return count;
};

/** Guests who came before `before` and never answered anything. */
export const deleteEmptyGuests = async (db: Database, { before }: { readonly before: Date }): Promise<number> => {
  const { count } = await db.learner.deleteMany({
    where: {
      guest: true,
      createdAt: { lt: before },
      attempts: { none: { OR: [{ state: 'closed' }, { startedAt: { gte: before } }] } },
      events: { none: {} },
      // Nobody may have been there when its time ran out.
      sittings: { none: { savedAt: { not: null } } },
    },
  });
  return count;
};

/** As it was stored: its reader parses it. */
export async function selectSettings(db: Database, { learnerId }: { readonly learnerId: string }): Promise<unknown> {
  const row = await db.learner.findUnique({ where: { id: learnerId }, select: { settings: true } });
  return row?.settings ?? {};
}

export const updateSettings = (
  db: Database,
  { learnerId, settings }: { readonly learnerId: string; readonly settings: StudySettings },
) => db.learner.update({ where: { id: learnerId }, data: { settings: json(settings) }, select: { id: true } });
