import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHead } from '@/components/ui/page-head';
import { optionalLearner } from '@/server/auth/learner';
import { paths } from '../../paths';
import { Narrow } from '../_components/narrow';
import { RegisterForm } from '../_components/register-form';

export const metadata: Metadata = { title: 'Create an account' };

export default async function RegisterPage() {
  const learner = await optionalLearner();
  return (
    <Narrow>
      <PageHead title="Create an account">Your answers so far come along, and you can sign in from anywhere.</PageHead>
      <RegisterForm signedIn={learner !== undefined} />
      <p className="text-ink-soft">
        You have one?{' '}
        <Link href={paths.signIn} className="text-accent underline underline-offset-3">
          Sign in
        </Link>
      </p>
    </Narrow>
  );
}
