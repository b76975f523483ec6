import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { Answer, PublicQuestion, Variant } from '../../quiz';

/** The browser never sees a key, so the test reads it where the server keeps it: in the open attempt. */
export function variantOf(address: string): Variant {
  const db = new Database(resolve('build/e2e-data/redrive.db'), { readonly: true });
  try {
    const id = new URL(address).pathname.split('/').at(-1);
    const row = db.prepare('SELECT variant FROM Attempt WHERE id = ?').get(id) as { variant: string };
    return JSON.parse(row.variant) as Variant;
  } finally {
    db.close();
  }
}

/** Another answer of the same form. */
export function wrongAnswer(question: PublicQuestion, key: Answer): Answer {
  if (key.form === 'single-choice' && question.form === 'single-choice')
    return { ...key, option: question.options.find((option) => option.id !== key.option)?.id ?? '' };
  if (key.form === 'multiple-choice' && question.form === 'multiple-choice') {
    const unused = question.options.find((option) => !key.options.includes(option.id));
    return { ...key, options: [...key.options.slice(1), unused?.id ?? ''] };
  }
  if (key.form === 'number') return { ...key, value: key.value + 1 };
  if (key.form === 'order') return { ...key, steps: key.steps.toReversed() };
  if (key.form === 'place' && question.form === 'place') {
    const [item] = question.items;
    const elsewhere = question.places.find((place) => place.id !== key.places[item?.id ?? '']);
    return { ...key, places: { ...key.places, [item?.id ?? '']: elsewhere?.id ?? '' } };
  }
  throw new Error(`no wrong answer for ${question.form}`);
}
