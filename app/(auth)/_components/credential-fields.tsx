import { Field } from '@/components/ui/field';

export function EmailField() {
  return <Field label="E-mail" name="email" type="email" autoComplete="email" required maxLength={254} />;
}

/** A new password is asked for once: the browser can show it, and a manager types it. */
export function NewPasswordField({ label = 'Password', name = 'password' }: { label?: string; name?: string }) {
  return (
    <Field
      label={label}
      name={name}
      type="password"
      autoComplete="new-password"
      required
      minLength={10}
      maxLength={200}
      hint="At least 10 characters. A few unrelated words make a good one."
    />
  );
}

export function CurrentPasswordField({ label = 'Password', name = 'password' }: { label?: string; name?: string }) {
  return <Field label={label} name={name} type="password" autoComplete="current-password" required maxLength={200} />;
}
