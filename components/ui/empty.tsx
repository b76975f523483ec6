import type { ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
}

/** Nothing here yet: why, and what to do about it. */
export function Empty({ title, children, action }: Props) {
  return (
    <div className="max-w-2xl space-y-4 border-l-2 border-line-strong py-1 pl-5">
      <p className="text-lg font-medium">{title}</p>
      <p className="text-ink-soft">{children}</p>
      {action}
    </div>
  );
}
