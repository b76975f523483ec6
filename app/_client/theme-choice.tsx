'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useId, useState } from 'react';
import type { Theme } from '../theme';
import { keepTheme } from './keep-theme';

const choices = [
  { theme: 'system', name: 'As the system', Icon: Monitor },
  { theme: 'light', name: 'Light', Icon: Sun },
  { theme: 'dark', name: 'Dark', Icon: Moon },
] as const;

/** Light, dark, or as the system has it; kept in a cookie, so that the server knows before it writes the page. */
export function ThemeChoice({ chosen, label }: { chosen: Theme; label: string }) {
  const [theme, setTheme] = useState(chosen);
  const name = useId();
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="sr-only">{label}</legend>
      {choices.map(({ theme: one, name: words, Icon }) => (
        <label
          key={one}
          className="flex min-h-9 items-center gap-1.5 rounded-control border border-transparent px-2.5 text-sm text-ink-soft transition-colors hover:text-ink has-checked:border-line-strong has-checked:bg-raised has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={theme === one}
            onChange={() => {
              setTheme(one);
              keepTheme(one);
            }}
          />
          <Icon aria-hidden className="size-4" />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
