import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHead } from '@/components/ui/page-head';
import { optionalLearner } from '@/server/auth/learner';
import { BeginButton } from '../../_client/begin-button';
import { paths } from '../../paths';
import { Narrow } from '../_components/narrow';
import { SignInForm } from '../_components/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage() {
  const learner = await optionalLearner();
  return (
    <Narrow>
      <PageHead title="Sign in">{learner?.isGuest && 'What you answered as a guest comes along.'}</PageHead>
      <SignInForm />
      <p className="text-ink-soft">
        New here?{' '}
        <Link href={paths.register} className="text-accent underline underline-offset-3">
          Create an account
        </Link>
        {!learner && ', or begin without one:'}
      </p>
      {!learner && (
        <BeginButton signedIn={false} look="quiet">
          Start as a guest
        </BeginButton>
      )}
    </Narrow>
  );
}
