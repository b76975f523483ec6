'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Mark } from '@/components/ui/mark';
import { paths } from '../paths';

const places = [
  { href: paths.lessons, name: 'Learn' },
  { href: paths.practice, name: 'Practice' },
  { href: paths.flashcards, name: 'Flashcards' },
  { href: paths.progress, name: 'Progress' },
];

/** Where one can go, and where one is. */
export function SiteHeader({ account }: { account?: 'guest' | 'account' }) {
  const here = usePathname();
  const link = (href: string, name: string) => (
    <Link
      href={href}
      aria-current={here === href || here.startsWith(`${href}/`) ? 'page' : undefined}
      className="flex min-h-11 items-center border-b-2 border-transparent text-ink-soft transition-colors hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
    >
      {name}
    </Link>
  );
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex w-full max-w-5xl flex-wrap items-center gap-x-7 px-5 pt-2 sm:pt-1.5">
        <Link href={paths.home} className="flex min-h-11 items-center gap-2 font-semibold tracking-tight">
          <Mark /> Redrive
        </Link>
        <nav aria-label="Main" className="order-last w-full sm:order-none sm:w-auto">
          <ul className="flex justify-between gap-x-2 sm:justify-start sm:gap-x-6">
            {places.map(({ href, name }) => (
              <li key={href}>{link(href, name)}</li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto">
          {account === 'account'
            ? link(paths.account, 'Account')
            : account === 'guest'
              ? link(paths.account, 'Guest')
              : link(paths.signIn, 'Sign in')}
        </div>
      </div>
    </header>
  );
}
