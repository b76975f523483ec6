'use client';

import { signIn } from 'next-auth/react';
import { ActionForm } from '../../_client/action-form';
import { paths } from '../../paths';
import { CurrentPasswordField, EmailField } from './credential-fields';

export function SignInForm() {
  const send = async (form: FormData) => {
    const reply = await signIn('credentials', { ...Object.fromEntries(form), redirect: false });
    if (!reply?.ok)
      return reply?.error && reply.error !== 'CredentialsSignin'
        ? reply.error
        : 'E-mail and password do not belong together. Please try again.';
    window.location.assign(paths.progress);
    return undefined;
  };
  return (
    <ActionForm onSubmit={send} submit="Sign in">
      <EmailField />
      <CurrentPasswordField />
    </ActionForm>
  );
}
