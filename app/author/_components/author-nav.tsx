'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { paths } from '../../paths';

/** Where an author can go, and where one is. */
export function AuthorNav({ places }: { places: readonly { readonly href: string; readonly name: string }[] }) {
  const here = usePathname();
  const isHere = (href: string) => here === href || (href !== paths.author && here.startsWith(`${href}/`));
  return (
    <nav aria-label="For authors" className="mb-8">
      <ul className="flex flex-wrap gap-x-6 border-b border-line">
        {places.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isHere(href) ? 'page' : undefined}
              className="-mb-px flex min-h-11 items-center border-b-2 border-transparent text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
