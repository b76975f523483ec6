'use server';

import * as z from 'zod';
import { accountSchema, passwordSchema } from '@/server/auth/password';
import { now } from '@/server/clock';
import { changePassword as change } from '@/server/usecases/change-password';
import { claimAdmin } from '@/server/usecases/claim-admin';
import { deleteAccount as remove } from '@/server/usecases/delete-account';
import { register as registerGuest } from '@/server/usecases/register';
import { signOutEverywhere as endSessions } from '@/server/usecases/sign-out-everywhere';
import { learnerAction } from '../learner-action';

const typedPassword = z.string().min(1).max(200);

export const register = learnerAction(accountSchema, (account, learner) =>
  registerGuest({ ...account, learnerId: learner.id, now: now() }),
);

export const changePassword = learnerAction(
  z.object({ current: typedPassword, next: passwordSchema }),
  (passwords, learner) => change({ ...passwords, learnerId: learner.id, now: now() }),
);

export const signOutEverywhere = learnerAction(z.object({}), (_, learner) =>
  endSessions({ learnerId: learner.id, now: now() }),
);

export const deleteAccount = learnerAction(z.object({ password: typedPassword }), ({ password }, learner) =>
  remove({ password, learnerId: learner.id, now: now() }),
);

export const becomeAdministrator = learnerAction(
  z.object({ code: z.string().trim().min(1).max(100) }),
  ({ code }, learner) => claimAdmin({ code, learnerId: learner.id, now: now() }),
);
