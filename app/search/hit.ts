import type { Found } from '@/server/usecases/search';
import { paths } from '../paths';

/** Something found, with where it stands. */
export interface Hit {
  readonly kind: string;
  readonly title: string;
  readonly excerpt: string;
  readonly href: string;
}

const kinds = { lesson: 'Lesson', card: 'Flashcard', rule: 'Rule' } as const;

export const hit = (found: Found): Hit => ({
  kind: kinds[found.kind],
  title: found.title,
  excerpt: found.kind === 'rule' ? '' : found.excerpt,
  href: hrefOf(found),
});

function hrefOf({ kind, id, section }: Found): string {
  if (kind === 'card') return paths.flashcard(id);
  if (kind === 'rule') return paths.rule(id);
  return section ? `${paths.lesson(id)}#${section}` : paths.lesson(id);
}
