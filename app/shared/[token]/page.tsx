import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SolvedQuestion } from '@/components/question/solved-question';
import { Replay } from '@/components/replay/replay';
import { LinkButton } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { loadShared } from '@/server/usecases/load-shared';
import { paths } from '../../paths';

/** For whoever was given the link, not for search engines. */
export const metadata: Metadata = { title: 'A shared question', robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }> };

export default async function SharedPage({ params }: Props) {
  const { token } = await params;
  const shared = await loadShared({ token });
  if (!shared) notFound();
  return (
    <div className="space-y-12">
      <div className="mx-auto max-w-3xl space-y-6">
        <SolvedQuestion
          {...shared}
          replay={
            shared.replay && (
              <Disclosure summary="Replay: what AWS does">
                <div className="p-4">
                  <Replay name="replay" {...shared.replay} />
                </div>
              </Disclosure>
            )
          }
        />
        <div className="flex flex-wrap items-center gap-4 border-t border-line pt-6">
          <p className="grow text-ink-soft">Redrive has more of these, each drawn afresh and checked by running it.</p>
          <LinkButton href={paths.home}>Try one yourself</LinkButton>
        </div>
      </div>
    </div>
  );
}
