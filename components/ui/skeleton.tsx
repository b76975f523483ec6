import type { ReactNode } from 'react';
import { PageHead } from './page-head';

/** A place that is kept for what is being loaded. */
export const Skeleton = ({ className = '' }: { className?: string }) => (
  <span aria-hidden className={`block animate-breathe rounded-control bg-sunken ${className}`} />
);

interface Props {
  title: string;
  /** Rows of a list, where the page has no shape of its own. */
  rows?: number;
  children?: ReactNode;
}

/** A page that is being loaded: its title, which is known, and the shape of what stands below it. */
export function PageSkeleton({ title, rows = 6, children }: Props) {
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        Loading: {title}
      </p>
      <PageHead title={title}>
        <Skeleton className="h-6 w-full max-w-xl" />
      </PageHead>
      {children ?? (
        <div className="space-y-6 border-t border-line pt-6">
          {Array.from({ length: rows }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
            <div key={at} className="space-y-2">
              <Skeleton className="h-6 w-2/5" />
              <Skeleton className="h-5 w-4/5" />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
