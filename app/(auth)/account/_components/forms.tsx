'use client';

import { signIn, signOut } from 'next-auth/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ActionForm } from '../../../_client/action-form';
import { paths } from '../../../paths';
import { CurrentPasswordField, NewPasswordField } from '../../_components/credential-fields';
import { changePassword, deleteAccount, signOutEverywhere } from '../../actions';

/** A new password ends every session; this browser signs in anew. */
export function ChangePasswordForm({ email }: { email: string }) {
  const [done, setDone] = useState(false);
  const send = async (form: FormData) => {
    setDone(false);
    const reply = await changePassword(form);
    if (!reply.ok) return reply.error;
    await signIn('credentials', { email, password: String(form.get('next')), redirect: false });
    setDone(true);
    return undefined;
  };
  return (
    <>
      <ActionForm onSubmit={send} submit="Change password" look="quiet">
        <CurrentPasswordField label="Current password" name="current" />
        <NewPasswordField label="New password" name="next" />
      </ActionForm>
      <p role="status">{done && 'The password is changed, and every other session has ended.'}</p>
    </>
  );
}

/** Whatever address this browser reached the server by, it stays there. */
async function leave(): Promise<void> {
  await signOut({ redirect: false });
  window.location.assign(paths.home);
}

export function SignOutButtons() {
  return (
    <div className="flex flex-wrap gap-3">
      <Button look="quiet" onClick={() => void leave()}>
        Sign out
      </Button>
      <ActionForm
        submit="Sign out everywhere"
        look="quiet"
        onSubmit={async () => {
          const reply = await signOutEverywhere({});
          if (!reply.ok) return reply.error;
          await leave();
          return undefined;
        }}
      />
    </div>
  );
}

export function DeleteForm() {
  const send = async (form: FormData) => {
    const reply = await deleteAccount(form);
    if (!reply.ok) return reply.error;
    await leave();
    return undefined;
  };
  return (
    <ActionForm onSubmit={send} submit="Delete my account" look="danger">
      <CurrentPasswordField />
    </ActionForm>
  );
}
