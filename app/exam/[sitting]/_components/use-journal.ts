'use client';

import { useEffect, useRef, useState } from 'react';
import type { OpenExam } from '@/server/usecases/load-exam';
import { browserStore, type Change, type Journal, openJournal, type Standing } from '../../../_client/exam-journal';
import { reach } from '../../../_client/reach';
import { save } from '../../actions';

const retryAfter = 4000;

/** Also where a page has no `randomUUID`, which is on plain http. */
const newWriter = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');

/** The answers of an open sitting: what stands, whether the server has it, and how to change it. */
export function useJournal(exam: OpenExam) {
  const journal = useRef<Journal>(null);
  const [standing, setStanding] = useState<Standing>(() => ({
    marks: new Map(exam.questions.map(({ place, marks }) => [place, marks])),
    state: 'saved',
    remainingMs: exam.remainingMs,
  }));

  useEffect(() => {
    const opened = openJournal({
      sittingId: exam.id,
      writer: newWriter(),
      store: browserStore(),
      questions: exam.questions,
      tell: (at) => setStanding((before) => ({ ...before, ...at })),
      send: async (edits) => {
        const reply = await reach(() => save({ sittingId: exam.id, edits }));
        if (!reply.ok) throw new Error(reply.error);
        return reply.value;
      },
    });
    journal.current = opened;
    // What an earlier tab left is sent, and after sleep the server's clock is asked.
    const sync = () => void (document.visibilityState === 'visible' && opened.sync());
    sync();
    window.addEventListener('online', sync);
    document.addEventListener('visibilitychange', sync);
    return () => {
      window.removeEventListener('online', sync);
      document.removeEventListener('visibilitychange', sync);
    };
  }, [exam]);

  const { state } = standing;
  useEffect(() => {
    if (state !== 'waiting') return;
    const again = setInterval(() => void journal.current?.sync(), retryAfter);
    return () => clearInterval(again);
  }, [state]);

  return {
    standing,
    change: (change: Change) => journal.current?.record(change),
    sync: async () => journal.current?.sync(),
  };
}
