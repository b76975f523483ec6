'use client';

import { useRouter } from 'next/navigation';
import { Field } from '@/components/ui/field';
import { ActionForm } from '../../../_client/action-form';
import { paths } from '../../../paths';
import { becomeAdministrator } from '../../actions';

export function SetUpForm() {
  const router = useRouter();
  const send = async (form: FormData) => {
    const reply = await becomeAdministrator(form);
    if (!reply.ok) return reply.error;
    router.push(paths.account);
    return undefined;
  };
  return (
    <ActionForm onSubmit={send} submit="Become administrator">
      <Field label="Set-up code" name="code" autoComplete="one-time-code" required maxLength={100} />
    </ActionForm>
  );
}
