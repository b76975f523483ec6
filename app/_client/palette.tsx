'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { paths } from '../paths';
import { mainPlaces, morePlaces } from '../places';
import { keepTheme } from './keep-theme';
import { useHits } from './use-hits';

interface Choice {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  /** Where it leads, or what it does. */
  readonly act: string | (() => void);
}

const commands: readonly Choice[] = [
  ...[
    { href: paths.home, name: 'Home', about: 'Where you are, and what comes next' },
    ...mainPlaces,
    ...morePlaces,
  ].map(({ href, name, about }) => ({ key: href, kind: 'Page', title: name, about, act: href })),
  ...(['light', 'dark', 'system'] as const).map((theme) => ({
    key: theme,
    kind: 'Theme',
    title: theme === 'system' ? 'Theme: as the system' : `Theme: ${theme}`,
    about: '',
    act: () => keepTheme(theme),
  })),
];

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Pages and commands by their names, and what the course says, while one types. */
export function Palette({ open, onOpenChange }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Search and go to" bare>
      <Finder onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function Finder({ onDone }: { onDone: () => void }) {
  const router = useRouter();
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { hits, state } = useHits(words);
  const choices = [
    ...commands.filter(({ title, about }) => holds(`${title} ${about}`, words)),
    ...hits.map(({ href, kind, title, excerpt }) => ({ key: href, kind, title, about: excerpt, act: href })),
  ];
  const chosen = Math.min(at, choices.length - 1);

  const take = (choice?: Choice) => {
    if (!choice) return;
    onDone();
    if (typeof choice.act === 'string') router.push(choice.act);
    else choice.act();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const to = (chosen + step + choices.length) % Math.max(1, choices.length);
      setAt(to);
      document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(choices[chosen]);
    }
  };

  return (
    <>
      <div className="sticky top-0 flex items-center gap-3 border-b border-line bg-raised px-4">
        <Search aria-hidden className="size-5 shrink-0 text-ink-soft" />
        <input
          role="combobox"
          aria-label="Search lessons, cards, rules and pages"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={choices.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Search the course, or go to a page"
          className="min-h-14 w-full bg-transparent text-lg outline-none placeholder:text-ink-soft"
          value={words}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
        />
      </div>
      {/* The focus stays in the input; the list is walked from there (ARIA combobox pattern). */}
      <div role="listbox" id={`${id}-list`} aria-label="Found" className="p-2">
        {choices.map((choice, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys act on the input, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points at it
          <div
            key={choice.key}
            role="option"
            id={`${id}-${place}`}
            aria-selected={place === chosen}
            onClick={() => take(choice)}
            onPointerMove={() => setAt(place)}
            className="flex cursor-pointer gap-3 rounded-control border border-transparent px-3 py-2 aria-selected:border-accent aria-selected:bg-accent-wash"
          >
            <span className="eyebrow w-18 shrink-0 pt-1">{choice.kind}</span>
            <span className="min-w-0">
              <span className="block font-medium">{choice.title}</span>
              {choice.about && <span className="block text-sm text-ink-soft">{choice.about}</span>}
            </span>
          </div>
        ))}
      </div>
      <p role="status" className={choices.length > 0 && state !== 'failed' ? 'sr-only' : 'px-5 pb-5 text-ink-soft'}>
        {state === 'failed'
          ? 'The course cannot be searched without a connection.'
          : state === 'waiting'
            ? 'Searching …'
            : choices.length === 0
              ? 'Nothing found. Try another word, such as “retry” or “visibility”.'
              : `${choices.length} found`}
      </p>
    </>
  );
}

const holds = (text: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));
