'use client';

import Link from 'next/link';
import { useTransition } from 'react';
import { outcomeWords } from '@/components/question/report-words';
import { Button } from '@/components/ui/button';
import type { Notice } from '@/server/usecases/see-notice';
import { seen } from '../notice-actions';
import { paths } from '../paths';

/** What happened to the learner's answers and reports since the last visit: told once, until it is put away. */
export function NoticeBar({ notices }: { notices: readonly Notice[] }) {
  const [busy, startTransition] = useTransition();
  if (notices.length === 0) return null;
  return (
    <section aria-label="News about your answers" className="border-b border-line bg-accent-wash">
      <ul className="mx-auto max-w-5xl divide-y divide-line px-5">
        {notices.map(({ id, data }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-5 gap-y-2 py-3">
            <p className="min-w-0 grow basis-80">
              {wordsOf(data)}{' '}
              <Link href={addressOf(data)} className="text-accent underline underline-offset-3">
                See what changed
              </Link>
            </p>
            <Button
              look="quiet"
              disabled={busy}
              onClick={() => startTransition(async () => void (await seen({ noticeId: id })))}
            >
              Got it
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf(data: Notice['data']): string {
  if (data.kind === 'report-answered') return `“${data.title}”: ${outcomeWords[data.outcome]} ${data.reply}`;
  const { length } = data.attemptIds;
  return `${length === 1 ? 'One of your answers was' : `${length} of your answers were`} graded again (“${data.title}”). Why: ${data.reason}`;
}

function addressOf(data: Notice['data']): string {
  if (data.kind === 'report-answered') return paths.attempt(data.attemptId);
  const [only] = data.attemptIds;
  return data.attemptIds.length === 1 && only ? paths.attempt(only) : `${paths.progress}#regraded`;
}
