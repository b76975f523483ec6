import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import { type ReactNode, Suspense } from 'react';
import { CourseMessages } from '@/components/course/messages';
import { KeysProvider } from '@/components/keys/keys';
import { optionalLearner } from '@/server/auth/learner';
import { compiledCourse } from '@/server/compiled-course';
import { env } from '@/server/env';
import { loadNotices } from '@/server/usecases/see-notice';
import { loadKeys } from '@/server/usecases/study-settings';
import { ConnectionNote } from './_client/connection-note';
import { NoticeBar } from './_client/notice-bar';
import { OnTheWay } from './_client/on-the-way';
import { SiteFooter } from './_client/site-footer';
import { SiteHeader } from './_client/site-header';
import { ZoneCookie } from './_client/zone-cookie';
import ErrorPage from './error';
import { fonts } from './fonts';
import { chosenTheme } from './theme';
import './globals.css';

// Named here, so that it comes with the script of the frame: in a chunk of its own, each page would wait for it before it answers.
void ErrorPage;

const description = 'Predict what a real AWS set-up will do with an event, then watch it happen.';

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().publicUrl),
    title: { default: 'Redrive: how Lambda events get delivered', template: '%s · Redrive' },
    description,
    applicationName: 'Redrive',
    openGraph: { title: 'Redrive', description, siteName: 'Redrive', type: 'website' },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#131210' },
  ],
};

/** Every page is rendered on request, because its scripts carry the nonce of that request (see proxy.ts). */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const [learner, theme] = await Promise.all([optionalLearner(), chosenTheme()]);
  const { keys, confidence } = await loadKeys(learner && { learnerId: learner.id });
  return (
    <html lang="en" className={fonts} data-theme={theme === 'system' ? undefined : theme}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-3 focus:rounded-control focus:bg-raised focus:p-3"
        >
          Skip to content
        </a>
        <ZoneCookie />
        <Suspense>
          <OnTheWay />
        </Suspense>
        <SiteHeader account={learner && (learner.isGuest ? 'guest' : 'account')} />
        <ConnectionNote />
        <CourseMessages messages={compiledCourse().messages} />
        {learner && <NoticeBar notices={await loadNotices({ learnerId: learner.id })} />}
        {/* At least a window high, so that the foot of the page never moves into sight while the page is filled. */}
        <KeysProvider keys={keys}>
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto min-h-dvh w-full max-w-5xl grow px-5 py-8 outline-none sm:py-12"
          >
            {children}
          </main>
          {/* The foot of a page wakes after what stands above it. */}
          <Suspense>
            <SiteFooter theme={theme} confidence={confidence} />
          </Suspense>
        </KeysProvider>
      </body>
    </html>
  );
}
