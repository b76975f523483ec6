'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Mark } from '@/components/ui/mark';
import { paths } from '../paths';
import { mainPlaces } from '../places';
import { PaletteButton } from './palette-button';

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
        <Link
          href={paths.home}
          aria-label="Redrive: home"
          className="flex min-h-11 items-center gap-2 font-display text-xl font-medium tracking-tight"
        >
          <Mark /> Redrive
        </Link>
        <nav aria-label="Main" className="order-last w-full md:order-none md:w-auto">
          <ul className="flex flex-wrap justify-between gap-x-3 sm:justify-start sm:gap-x-6">
            {mainPlaces.map(({ href, name }) => (
              <li key={href}>{link(href, name)}</li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-x-4">
          <PaletteButton />
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
