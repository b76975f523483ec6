'use client';

import { Button } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';

/** What was not expected. The server has written it down under the digest. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <PageHead title="That went wrong on our side">
        Your answers so far are saved. {error.digest && `The server noted it as ${error.digest}.`}
      </PageHead>
      <Button onClick={reset}>Try again</Button>
    </>
  );
}
