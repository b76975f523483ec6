import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { CourseMessages } from '@/components/course/messages';
import { optionalLearner } from '@/server/auth/learner';
import { compiledCourse } from '@/server/compiled-course';
import { SiteHeader } from './_client/site-header';
import { ZoneCookie } from './_client/zone-cookie';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Redrive: how Lambda events get delivered', template: '%s · Redrive' },
  description: 'Predict what a real AWS set-up will do with an event, then watch it happen.',
};

/** Every page is rendered on request, because its scripts carry the nonce of that request (see proxy.ts). */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const learner = await optionalLearner();
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body className="flex min-h-dvh flex-col">
        <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:m-3 focus:bg-raised focus:p-3">
          Skip to content
        </a>
        <ZoneCookie />
        <SiteHeader account={learner && (learner.isGuest ? 'guest' : 'account')} />
        <CourseMessages messages={compiledCourse().messages} />
        <main id="main" tabIndex={-1} className="mx-auto w-full max-w-5xl grow px-5 py-8 outline-none sm:py-12">
          {children}
        </main>
        <footer className="mx-auto w-full max-w-5xl px-5 py-8 text-sm text-ink-soft">
          Redrive covers event delivery, not a whole exam. It is not affiliated with Amazon Web Services.
        </footer>
      </body>
    </html>
  );
}
