import type { Level } from './mastery';

interface Standing {
  /** Flashcards that were seen before and are due today. */
  readonly dueCards: number;
  /** The topics of the course in the order in which they are learned. */
  readonly topics: readonly { readonly id: string; readonly level: Level }[];
}

/** The one thing to do next. */
export type NextStep =
  | { readonly kind: 'cards'; readonly count: number }
  | { readonly kind: 'begin'; readonly topic: string }
  | { readonly kind: 'practise'; readonly topic: string }
  | { readonly kind: 'mix' };

/** What would be forgotten first; then the topic that was begun; then the next one; then everything mixed. */
export function nextStep({ dueCards, topics }: Standing): NextStep {
  if (dueCards > 0) return { kind: 'cards', count: dueCards };
  const open = topics.find(({ level }) => level === 'learning') ?? topics.find(({ level }) => level === 'not-started');
  if (!open) return { kind: 'mix' };
  return { kind: open.level === 'not-started' ? 'begin' : 'practise', topic: open.id };
}
