'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { ActionForm } from '../../../_client/action-form';
import { setAuthor } from '../../actions';

/** Lets an account look after the questions. */
export function AddAuthor() {
  return (
    <ActionForm
      submit="Make an author"
      onSubmit={async (form) => {
        const reply = await setAuthor({ email: form.get('email'), isAuthor: true });
        return reply.ok ? undefined : reply.error;
      }}
    >
      <Field name="email" type="email" label="E-mail address of an account" autoComplete="off" required />
    </ActionForm>
  );
}

/** Ends that. */
export function RemoveAuthor({ email }: { email: string }) {
  const [trouble, setTrouble] = useState<string>();
  const [busy, startTransition] = useTransition();
  const remove = () =>
    startTransition(async () => {
      const reply = await setAuthor({ email, isAuthor: false });
      setTrouble(reply.ok ? undefined : reply.error);
    });
  return (
    <>
      <Button look="quiet" disabled={busy} aria-label={`${email} is no author any more`} onClick={remove}>
        Remove
      </Button>
      {trouble && <Notice>{trouble}</Notice>}
    </>
  );
}
