'use client';

import { type FormEvent, type ReactNode, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface Props {
  /** Carries the form out; a sentence comes back when that was refused. */
  onSubmit: (form: FormData) => Promise<string | undefined>;
  submit: string;
  /** Said once it was carried out. */
  done?: string;
  look?: 'primary' | 'quiet' | 'danger';
  children?: ReactNode;
}

/** A form that is sent without leaving the page. What was typed stays in the inputs, never in an answer from the server. */
export function ActionForm({ onSubmit, submit, done, look, children }: Props) {
  const [trouble, setTrouble] = useState<string>();
  const [isDone, setDone] = useState(false);
  const [busy, startTransition] = useTransition();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    setDone(false);
    startTransition(async () => {
      const refused = await onSubmit(form);
      setTrouble(refused);
      setDone(refused === undefined);
    });
  };
  return (
    <form onSubmit={send} className="space-y-5">
      {children}
      {trouble && <Notice>{trouble}</Notice>}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look={look} busy={busy}>
          {submit}
        </Button>
        {done && (
          <p role="status" className="text-ink-soft">
            {isDone && done}
          </p>
        )}
      </div>
    </form>
  );
}
