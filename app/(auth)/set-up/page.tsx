import type { Metadata } from 'next';
import { PageHead } from '@/components/ui/page-head';
import { requireLearner } from '@/server/auth/learner';
import { Narrow } from '../_components/narrow';
import { SetUpForm } from './_components/set-up-form';

export const metadata: Metadata = { title: 'Set up' };

export default async function SetUpPage() {
  const learner = await requireLearner();
  return (
    <Narrow>
      <PageHead title="Set up this server">
        The first administrator proves that the server is theirs: the code stands on its console, and works once.
      </PageHead>
      {learner.isGuest ? <p>Create an account or sign in first; a guest cannot be an administrator.</p> : <SetUpForm />}
    </Narrow>
  );
}
