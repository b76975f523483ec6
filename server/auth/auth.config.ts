import type { NextAuthOptions } from 'next-auth';
import { env } from '../env';

declare module 'next-auth' {
  interface User {
    id: string;
    sessionVersion: number;
  }
  interface Session {
    learnerId: string;
    sessionVersion: number;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    learnerId: string;
    sessionVersion: number;
  }
}

const halfAYear = 182 * 24 * 60 * 60;

/** What reading a session needs: the part without providers. A function, so that a build needs no secret. */
export const authConfig = (): NextAuthOptions => ({
  secret: env().authSecret,
  useSecureCookies: env().publicUrl.startsWith('https:'),
  // A guest has nothing but this session, so it lasts.
  session: { strategy: 'jwt', maxAge: halfAYear },
  // Left out, the token in the cookie ends after 30 days, whatever the cookie's own age.
  jwt: { maxAge: halfAYear },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [],
  callbacks: {
    jwt({ token, user }) {
      if (user) {
        token.learnerId = user.id;
        token.sessionVersion = user.sessionVersion;
      }
      return token;
    },
    session({ session, token }) {
      return { expires: session.expires, learnerId: token.learnerId, sessionVersion: token.sessionVersion };
    },
  },
});
