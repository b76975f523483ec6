import { pages } from './pages';
import { rule } from './rule';

const of = { read: '2026-11-25', owner: 'lambda', topic: 'duplicates' } as const;

export const atLeastOnce = rule({
  ...of,
  id: 'source.delivers-at-least-once',
  statement:
    'Every path to a function delivers at least once: now and then the same event comes twice without any error.',
  facts: ['F-038', 'F-078', 'F-110', 'F-302'],
  url: pages.asyncErrors,
  value: true,
  off: false,
});

export const eachRunWorks = rule({
  ...of,
  id: 'function.each-run-does-its-work',
  statement:
    'Lambda does not remember what a function has done: each run does its work again, unless the handler keeps a key outside and looks for it first.',
  facts: ['F-302'],
  url: pages.asyncErrors,
  value: true,
  off: false,
});
