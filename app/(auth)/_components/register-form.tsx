'use client';

import { signIn } from 'next-auth/react';
import { ActionForm } from '../../_client/action-form';
import { paths } from '../../paths';
import { register } from '../actions';
import { EmailField, NewPasswordField } from './credential-fields';

/** The guest of this browser becomes an account; somebody new becomes a guest first. */
export function RegisterForm({ signedIn }: { signedIn: boolean }) {
  const send = async (form: FormData) => {
    if (!signedIn && !(await signIn('guest', { redirect: false }))?.ok)
      return 'No account can be made just now. Please try again in a minute.';
    const reply = await register(form);
    if (!reply.ok) return reply.error;
    // A whole page load: the header says who one is.
    window.location.assign(paths.account);
    return undefined;
  };
  return (
    <ActionForm onSubmit={send} submit="Create account">
      <EmailField />
      <NewPasswordField />
    </ActionForm>
  );
}
