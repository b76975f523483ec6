import { misconception } from './misconception';

export const exactlyOnce = misconception({
  id: 'events-come-exactly-once',
  belief: 'As long as nothing fails, each event is delivered exactly once.',
  refutation:
    'Every path delivers at least once. Now and then the same event comes twice, so the handler must bear it.',
  rule: 'source.delivers-at-least-once',
  patch: { 'source.delivers-at-least-once': false },
});

export const lambdaRemembers = misconception({
  id: 'lambda-remembers-handled-events',
  belief: 'Lambda notices that an event was handled before and does not do its work again.',
  refutation:
    'Lambda keeps no such memory. A handler that must not work twice keeps a key in a table and looks for it first.',
  rule: 'function.each-run-does-its-work',
  patch: { 'function.each-run-does-its-work': false },
});
