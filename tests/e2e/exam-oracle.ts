import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { Variant } from '../../quiz';

/** The questions of the sitting at an address, in their order, with the keys that the browser never sees. */
export function examVariants(address: string): readonly Variant[] {
  const sittingId = new URL(address).pathname.split('/').at(-1);
  const db = new Database(resolve('build/e2e-data/redrive.db'), { timeout: 10_000 });
  try {
    const sql =
      'SELECT a.variant FROM ExamQuestion q JOIN Attempt a ON a.id = q.attemptId WHERE q.sittingId = ? ORDER BY q.place';
    return (db.prepare(sql).all(sittingId) as { variant: string }[]).map(
      ({ variant }) => JSON.parse(variant) as Variant,
    );
  } finally {
    db.close();
  }
}

/** The digits that pick what is right. */
export function rightDigits(variant: Variant | undefined): readonly string[] {
  const { question, key } = variant ?? {};
  if (question?.form === 'single-choice' && key?.form === 'single-choice')
    return digits(question.options, [key.option]);
  if (question?.form === 'missing' && key?.form === 'missing') return digits(question.changes, [key.change]);
  if (question?.form === 'multiple-choice' && key?.form === 'multiple-choice')
    return digits(question.options, key.options);
  throw new Error('no question of an exam');
}

const digits = (options: readonly { readonly id: string }[], right: readonly string[]): string[] =>
  options.flatMap(({ id }, at) => (right.includes(id) ? [String(at + 1)] : []));
