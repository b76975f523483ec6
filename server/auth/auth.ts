import type { NextAuthOptions, RequestInternal } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { now } from '../clock';
import { AppError } from '../errors';
import { logger } from '../logger';
import { createGuest } from '../usecases/create-guest';
import { signIn } from '../usecases/sign-in';
import { authConfig } from './auth.config';
import { optionalLearner } from './learner';
import { credentialsSchema } from './password';

/** The whole of next-auth: `signIn('guest')` and `signIn('credentials', { email, password })` in the browser. */
export const authOptions = (): NextAuthOptions => ({
  ...authConfig(),
  providers: [
    Credentials({
      id: 'guest',
      name: 'Guest',
      credentials: {},
      // Whoever is signed in already stays who they are.
      authorize: (_, request) =>
        saying(async () => (await optionalLearner()) ?? createGuest({ address: addressOf(request), now: now() })),
    }),
    Credentials({
      id: 'credentials',
      name: 'E-mail and password',
      credentials: { email: { label: 'E-mail', type: 'email' }, password: { label: 'Password', type: 'password' } },
      authorize: (given) =>
        saying(async () => {
          const parsed = credentialsSchema.safeParse(given);
          if (!parsed.success) return null;
          const before = await optionalLearner();
          return (
            (await signIn({ ...parsed.data, now: now(), ...(before?.isGuest ? { guestId: before.id } : {}) })) ?? null
          );
        }),
    }),
  ],
});

type Request = Pick<RequestInternal, 'headers'>;

/** Next writes the socket's address here; a proxy that is trusted overwrites it. */
const addressOf = ({ headers }: Request): string =>
  String(headers?.['x-forwarded-for'] ?? '')
    .split(',')[0]
    ?.trim() || 'unknown';

/** next-auth shows the message of whatever is thrown: refusals keep their words, anything else is logged and gets one sentence. */
async function saying<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (fault) {
    if (fault instanceof AppError) throw fault;
    logger().error(fault);
    throw new Error('Something went wrong on the server. Try again.');
  }
}
