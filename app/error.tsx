'use client';

import { Button, LinkButton } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';
import { paths } from './paths';

/** What was not expected. The server has written it down under the digest. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <>
      <PageHead title="That went wrong on our side" eyebrow={error.digest && `Noted as ${error.digest}`}>
        Your answers so far are saved. Trying again often helps; if it does not, tell whoever runs this server the
        number above.
      </PageHead>
      <div className="flex flex-wrap gap-3">
        <Button onClick={retry}>Try again</Button>
        <LinkButton href={paths.home} look="quiet">
          To the first page
        </LinkButton>
      </div>
    </>
  );
}
