'use client';

import { signIn } from 'next-auth/react';
import { ActionForm } from '../../_client/action-form';
import { paths } from '../../paths';
import { CurrentPasswordField, EmailField } from './credential-fields';

export function SignInForm() {
  const send = async ({ email, password }: Record<string, string>) => {
    const reply = await signIn('credentials', { email, password, redirect: false });
    if (!reply?.ok)
      return 'E-mail and password do not belong together, or there were too many tries. Please try again.';
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
