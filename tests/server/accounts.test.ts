import { beforeEach, expect, test } from 'vitest';
import { authConfig } from '../../server/auth/auth.config';
import { accountSchema } from '../../server/auth/password';
import { forgetAllTries } from '../../server/auth/rate-limits';
import { setUpCode } from '../../server/auth/set-up-code';
import { db } from '../../server/db';
import { selectOptionalLearner } from '../../server/records/learners';
import { changePassword } from '../../server/usecases/change-password';
import { claimAdmin } from '../../server/usecases/claim-admin';
import { createGuest } from '../../server/usecases/create-guest';
import { deleteAccount } from '../../server/usecases/delete-account';
import { pruneEmptyGuests } from '../../server/usecases/prune-empty-guests';
import { register } from '../../server/usecases/register';
import { signIn } from '../../server/usecases/sign-in';
import { signOutEverywhere } from '../../server/usecases/sign-out-everywhere';
import { withDatabase } from './fixture';

withDatabase();
beforeEach(forgetAllTries);

const now = new Date('2026-11-25T12:00:00Z');
const password = 'seven crows on a wire';
const guest = () => createGuest({ address: '127.0.0.1', now });

async function account(email: string): Promise<string> {
  const { id: learnerId } = await guest();
  await register({ learnerId, email, password, now });
  return learnerId;
}

// next-auth gives the token 30 days of its own: a guest who studied every day lost everything on the 31st.
test('what stands in the cookie lasts as long as the cookie', () => {
  const { session, jwt } = authConfig();
  expect(session?.maxAge).toBeGreaterThan(150 * 24 * 60 * 60);
  expect(jwt?.maxAge).toBe(session?.maxAge);
});

test('a guest becomes an account, and the same row signs in', async () => {
  const learnerId = await account('Ann@Example.org ');
  expect(await selectOptionalLearner(db(), { learnerId })).toMatchObject({ isGuest: false, email: 'ann@example.org' });
  expect(await signIn({ email: 'ann@example.org', password, now })).toEqual({ id: learnerId, sessionVersion: 0 });
  await expect(register({ learnerId, email: 'other@example.org', password, now })).rejects.toThrow(
    expect.objectContaining({ code: 'NOT_A_GUEST' }),
  );
});

test('an address that has an account is refused, however it is spelled', async () => {
  await account('bob@example.org');
  const { id: learnerId } = await guest();
  await expect(register({ learnerId, email: 'BOB@example.org', password, now })).rejects.toThrow(
    expect.objectContaining({ code: 'EMAIL_TAKEN' }),
  );
});

test('the password is stored as an argon2id hash', async () => {
  const learnerId = await account('carol@example.org');
  const row = await db().learner.findUniqueOrThrow({ where: { id: learnerId } });
  expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test.each([
  ['too short', 'only9char'],
  ['of few characters', 'aaaaaaaaaaaa'],
  ['what everybody tries first', 'Password123'],
  ['the e-mail address', 'dave.jones@example.org'],
  ['too long to hash cheaply', 'long '.repeat(60)],
])('a new password may not be %s', (_, bad) => {
  expect(accountSchema.safeParse({ email: 'dave.jones@example.org', password: bad }).success).toBe(false);
});

test('a wrong password and an unknown address look alike, and tries are counted', async () => {
  await account('erin@example.org');
  expect(await signIn({ email: 'nobody@example.org', password, now })).toBeUndefined();
  for (let attempt = 0; attempt < 10; attempt++)
    expect(await signIn({ email: 'erin@example.org', password: 'wrong', now })).toBeUndefined();
  await expect(signIn({ email: 'erin@example.org', password, now })).rejects.toThrow(
    expect.objectContaining({ code: 'TOO_MANY' }),
  );
});

test('a new password and signing out everywhere end every session', async () => {
  const learnerId = await account('frank@example.org');
  const version = async () => (await selectOptionalLearner(db(), { learnerId }))?.sessionVersion;
  await expect(changePassword({ learnerId, current: 'wrong', next: 'eight owls in a barn', now })).rejects.toThrow(
    expect.objectContaining({ code: 'WRONG_PASSWORD' }),
  );
  expect(await version()).toBe(0);
  await changePassword({ learnerId, current: password, next: 'eight owls in a barn', now });
  expect(await version()).toBe(1);
  await signOutEverywhere({ learnerId, now });
  expect(await version()).toBe(2);
  expect(await signIn({ email: 'frank@example.org', password, now })).toBeUndefined();
});

test('a deleted account leaves nothing that names it', async () => {
  const learnerId = await account('grace@example.org');
  await expect(deleteAccount({ learnerId, password: 'wrong', now })).rejects.toThrow(
    expect.objectContaining({ code: 'WRONG_PASSWORD' }),
  );
  await deleteAccount({ learnerId, password, now });
  expect(await selectOptionalLearner(db(), { learnerId })).toBeUndefined();
  expect(await db().auditEntry.count({ where: { learnerId } })).toBe(0);
});

test('the set-up code makes one administrator, once, and never a guest', async () => {
  const { id: guestId } = await guest();
  const code = setUpCode();
  await expect(claimAdmin({ learnerId: guestId, code, now })).rejects.toThrow(
    expect.objectContaining({ code: 'ACCOUNT_NEEDED' }),
  );
  const first = await account('heidi@example.org');
  await expect(claimAdmin({ learnerId: first, code: 'guess', now })).rejects.toThrow(
    expect.objectContaining({ code: 'WRONG_CODE' }),
  );
  await claimAdmin({ learnerId: first, code, now });
  expect(await selectOptionalLearner(db(), { learnerId: first })).toMatchObject({ isAdministrator: true });
  const second = await account('ivan@example.org');
  await expect(claimAdmin({ learnerId: second, code, now })).rejects.toThrow(
    expect.objectContaining({ code: 'WRONG_CODE' }),
  );
});

test('one address becomes only so many guests in an hour', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 320 }, () => createGuest({ address: '192.0.2.1', now })),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(300);
});

test('guests who never did anything are forgotten after a week', async () => {
  const { id: learnerId } = await guest();
  const kept = await account('judy@example.org');
  expect(await pruneEmptyGuests({ now: new Date('2026-12-01T12:00:00Z') })).toBe(0);
  expect(await pruneEmptyGuests({ now: new Date('2026-12-03T12:00:00Z') })).toBeGreaterThan(0);
  expect(await selectOptionalLearner(db(), { learnerId })).toBeUndefined();
  expect(await selectOptionalLearner(db(), { learnerId: kept })).toBeDefined();
});
