'use client';

import { type FormEvent, type ReactNode, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface Props {
  /** Carries the form out; a sentence comes back when that was refused. */
  onSubmit: (form: FormData) => Promise<string | undefined>;
  submit: string;
  look?: 'primary' | 'quiet' | 'danger';
  children?: ReactNode;
}

/** A form that is sent without leaving the page. What was typed stays in the inputs, never in an answer from the server. */
export function ActionForm({ onSubmit, submit, look, children }: Props) {
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    startTransition(async () => setTrouble(await onSubmit(form)));
  };
  return (
    <form onSubmit={send} className="space-y-5">
      {children}
      {trouble && <Notice>{trouble}</Notice>}
      <Button type="submit" look={look} busy={busy}>
        {submit}
      </Button>
    </form>
  );
}
