import type { Level } from './mastery';

interface Standing {
  /** Cards that were seen before and are due today. */
  readonly dueCards: number;
  /** The topics of the course in the order in which they are learned. */
  readonly topics: readonly { readonly id: string; readonly level: Level; readonly isStuck?: boolean }[];
  /** Beliefs that are held, the most likely first, and how often they showed. */
  readonly beliefs?: readonly { readonly belief: string; readonly shown: number }[];
}

/** The one thing to do next. */
export type NextStep =
  | { readonly kind: 'cards'; readonly count: number }
  | { readonly kind: 'lesson'; readonly topic: string }
  | { readonly kind: 'unlearn'; readonly belief: string }
  | { readonly kind: 'begin'; readonly topic: string }
  | { readonly kind: 'practise'; readonly topic: string }
  | { readonly kind: 'mix' };

/** A belief that showed once may have been a slip. */
const shownUntilUnlearned = 2;

/**
 * What would be forgotten first; then the lesson of a topic that went wrong time after time; then a belief that keeps
 * misleading; then the topic that was begun; then the next one; then everything mixed.
 */
export function nextStep({ dueCards, topics, beliefs = [] }: Standing): NextStep {
  if (dueCards > 0) return { kind: 'cards', count: dueCards };
  const stuck = topics.find(({ isStuck }) => isStuck);
  if (stuck) return { kind: 'lesson', topic: stuck.id };
  const belief = beliefs.find(({ shown }) => shown >= shownUntilUnlearned);
  if (belief) return { kind: 'unlearn', belief: belief.belief };
  const open = topics.find(({ level }) => level === 'learning') ?? topics.find(({ level }) => level === 'not-started');
  if (!open) return { kind: 'mix' };
  return { kind: open.level === 'not-started' ? 'begin' : 'practise', topic: open.id };
}
