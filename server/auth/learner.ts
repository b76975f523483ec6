import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { db } from '../db';
import { type Learner, selectOptionalLearner } from '../records/learners';
import { authConfig } from './auth.config';

export type { Learner };

/** Once per request. A session whose version is no longer the row's has been ended. */
export const optionalLearner = cache(async (): Promise<Learner | undefined> => {
  const session = await getServerSession(authConfig());
  if (!session?.learnerId) return undefined;
  const learner = await selectOptionalLearner(db(), { learnerId: session.learnerId });
  return learner?.sessionVersion === session.sessionVersion ? learner : undefined;
});

/** At the top of whatever needs a learner: others go to the sign-in page, where one click makes a guest. */
export const requireLearner = cache(async (): Promise<Learner> => (await optionalLearner()) ?? redirect('/sign-in'));
