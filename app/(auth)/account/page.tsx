import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { requireLearner } from '@/server/auth/learner';
import { paths } from '../../paths';
import { Narrow } from '../_components/narrow';
import { ChangePasswordForm, DeleteForm, SignOutButtons } from './_components/forms';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const learner = await requireLearner();
  if (learner.isGuest)
    return (
      <Narrow>
        <PageHead title="You are a guest">
          Your answers are kept as long as this browser keeps its session. With an account they stay yours everywhere.
        </PageHead>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={paths.register}>Create an account</LinkButton>
          <LinkButton href={paths.signIn} look="quiet">
            Sign in
          </LinkButton>
        </div>
      </Narrow>
    );
  return (
    <Narrow>
      <PageHead title="Account">{learner.email}</PageHead>
      <SignOutButtons />
      {learner.isAuthor && (
        <LinkButton look="quiet" href={paths.author}>
          Look after the questions
        </LinkButton>
      )}
      <section aria-labelledby="password" className="space-y-4 border-t border-line pt-6">
        <h2 id="password" className="text-xl">
          Change password
        </h2>
        <ChangePasswordForm email={learner.email ?? ''} />
      </section>
      <section aria-labelledby="delete" className="space-y-4 border-t border-line pt-6">
        <h2 id="delete" className="text-xl">
          Delete account
        </h2>
        <p className="text-ink-soft">The account goes with every answer and every review. This cannot be undone.</p>
        <DeleteForm />
      </section>
      <p className="border-t border-line pt-6 text-sm text-ink-soft">
        {learner.isAdministrator ? (
          'You administer this server.'
        ) : (
          <>
            You run this server?{' '}
            <Link href={paths.setUp} className="text-accent underline underline-offset-3">
              Enter the set-up code
            </Link>
          </>
        )}
      </p>
    </Narrow>
  );
}
