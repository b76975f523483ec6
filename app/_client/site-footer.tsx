import Link from 'next/link';
import { mainPlaces, morePlaces } from '../places';
import type { Theme } from '../theme';
import { KeyHelp } from './key-help';
import { ThemeChoice } from './theme-choice';

/** Every place at a glance, the keys, the theme, and what this is not. */
export function SiteFooter({ theme, confidence }: { theme: Theme; confidence: boolean }) {
  return (
    <footer className="border-t border-line text-sm text-ink-soft">
      <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-5 py-8">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
          <nav aria-label="All places">
            <ul className="flex flex-wrap gap-x-5">
              {[...mainPlaces, ...morePlaces].map(({ href, name }) => (
                <li key={href}>
                  <Link
                    href={href}
                    prefetch={false}
                    className="flex min-h-9 items-center hover:text-ink hover:underline"
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="flex flex-wrap items-center gap-x-6">
            <KeyHelp confidence={confidence} />
            <ThemeChoice chosen={theme} label="Theme" />
          </div>
        </div>
        <p>Redrive covers event delivery, not a whole exam. It is not affiliated with Amazon Web Services.</p>
      </div>
    </footer>
  );
}
