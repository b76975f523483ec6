import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { paths } from '../../app/paths';
import { fail, type Result } from '../../base/result';
import { isMisconceptionId, misconceptions } from '../../engine';
import { type Answer, drawFit, drawVariant, type Family, type FormName, type Unfair, type Variant } from '../../quiz';
import type { Probe } from '../../quiz/diagnosis';
import type { BuiltCourse } from '../../server/compiled-course';
import { cardOfFamily, foldCard } from '../../study';

/** The browser never sees a key, so the test reads it where the server keeps it: in the open attempt. */
export function variantOf(address: string): Variant {
  const { variant } = withDatabase((db) => attemptAt(db, address));
  return JSON.parse(variant) as Variant;
}

const builtCourse = (): BuiltCourse => JSON.parse(readFileSync(resolve('build/course.json'), 'utf8')) as BuiltCourse;

/** The open question of a sitting, as somebody answers it who holds its first belief; it is a list of lines. */
export function openDiagnosisVariant(address: string) {
  const { variant, probe } = withDatabase(
    (db) =>
      db
        .prepare(
          'SELECT a.variant, q.probe FROM DiagnosisQuestion q JOIN Attempt a ON a.id = q.attemptId WHERE q.diagnosisId = ? AND q.given IS NULL',
        )
        .get(idOf(address)) as { variant: string; probe: string },
  );
  const { question } = JSON.parse(variant) as Variant;
  const { beliefs } = JSON.parse(probe) as Probe;
  const [id, lines] = Object.entries(beliefs)[0] ?? [];
  if (!id || !lines || !isMisconceptionId(id)) throw new Error('the question tells of no belief');
  const [things, spots] =
    question.form === 'place'
      ? [question.items, question.places]
      : question.form === 'match'
        ? [question.sources, question.properties]
        : [[], []];
  // A probe keeps lines by their names.
  const named = things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const believed = Object.fromEntries(
    named.map((thing, at) => [thing.id, spots.find(({ found }) => found === lines[at])?.id ?? '']),
  );
  return { things, believed, belief: misconceptions[id].belief };
}

/** The forms that the course asks in. */
export const formsAsked = (): FormName[] => [...new Set(builtCourse().course.families.map(({ form }) => form))];

/** The families of the course, by id. */
export const familiesAsked = (): string[] => builtCourse().course.families.map(({ id }) => id);

/** The address of a question of this form, laid open for the learner whose question stands at `address`. */
export function questionOf(form: FormName, address: string): string {
  const family = builtCourse().course.families.find((one) => one.form === form);
  if (!family) throw new Error(`the course has no ${form} question`);
  return questionOfFamily(family.id, address);
}

/** A question as it would look, without the many runs that show that it may be asked. */
export function anyOf(family: Family): Result<Variant, Unfair> {
  for (let seed = 1; seed <= 20; seed++) {
    const drawn = drawVariant(family, seed);
    if (drawn.ok) return drawn;
  }
  return fail({ reason: `nothing could be drawn of ${family.id}` });
}

/** The address of a question of this family, laid open for the learner whose question stands at `address`. */
export function questionOfFamily(id: string, address: string, draw?: Draw): string {
  const family = builtCourse().course.families.find((one) => one.id === id);
  if (!family) throw new Error(`the course has no family ${id}`);
  return layOpen(family, address, draw);
}

/** A question under the id of a family of the test's own, so that it may be taken out without touching other tests. */
export function ownQuestionOf(form: FormName, address: string): string {
  const family = builtCourse().course.families.find((one) => one.form === form);
  if (!family) throw new Error(`the course has no ${form} question`);
  return layOpen({ ...family, id: `e2e-${randomUUID()}` }, address);
}

type Draw = (family: Family) => Result<Variant, Unfair>;
const fit: Draw = (family) => drawFit(family, 7);

function layOpen(family: Family, address: string, draw: Draw = fit): string {
  const { engineDigest } = builtCourse();
  const drawn = draw(family);
  if (!drawn.ok) throw new Error(drawn.error.reason);
  const { value: variant } = drawn;
  const text = JSON.stringify(family);
  const familyDigest = createHash('sha256').update(text).update('\0').digest('hex');
  const { familyId, topic, title, stem, seed } = variant;
  return withDatabase((db) => {
    const begun = attemptAt(db, address);
    const row = {
      id: `${begun.id}-${familyId}`,
      learnerId: begun.learnerId,
      familyId,
      topic,
      title,
      stem,
      seed,
      familyDigest,
      engineDigest,
      startedAt: begun.startedAt,
    };
    db.prepare('INSERT OR IGNORE INTO FamilySource VALUES (?, ?, ?)').run(familyDigest, familyId, text);
    insert(db, 'Attempt', { ...row, variant: JSON.stringify(variant) });
    return paths.attempt(row.id);
  });
}

/** Suspends all cards of the learner whose question stands at `address`, but questions of these forms and, if wanted, flashcards. */
export function keepOnly(
  address: string,
  { forms, flashcards }: { forms: readonly FormName[]; flashcards: boolean },
): void {
  const { course } = builtCourse();
  const away = [
    ...course.families.filter(({ form }) => !forms.includes(form)).map(({ id }) => cardOfFamily(id)),
    ...(flashcards ? [] : course.flashcards.map(({ id }) => id)),
  ];
  withDatabase((db) => {
    const { learnerId, startedAt } = attemptAt(db, address);
    const rows = away.map((cardId) => {
      const state = JSON.stringify({ ...foldCard(cardId, [{ kind: 'suspend', at: 0 }]) });
      return { learnerId, cardId, due: startedAt, state };
    });
    // The server, whose database it is, waits no longer than it takes to write.
    db.transaction(() => {
      for (const row of rows) insert(db, 'CardState', row);
    })();
  });
}

/** How many reviews of this learner were saved. */
export const reviewsOf = (address: string): number =>
  withDatabase((db) => {
    const { learnerId } = attemptAt(db, address);
    const sql = "SELECT count(*) AS count FROM StudyEvent WHERE learnerId = ? AND kind = 'review'";
    return (db.prepare(sql).get(learnerId) as { count: number }).count;
  });

/** How often the answer to the question at `address` stands in the log. */
export const eventsOf = (address: string): number =>
  withDatabase((db) => {
    const sql = 'SELECT count(*) AS count FROM StudyEvent WHERE id = ?';
    return (db.prepare(sql).get(idOf(address)) as { count: number }).count;
  });

/** Lets the learner whose question stands at `address` look after the questions. */
export const makeAuthor = (address: string): void =>
  withDatabase((db) => {
    db.prepare("UPDATE Learner SET role = 'author' WHERE id = ?").run(attemptAt(db, address).learnerId);
  });

/** Makes an attempt look as if another engine had drawn it. */
export const changeAttempt = (address: string, columns: Readonly<Record<string, string>>): void =>
  withDatabase((db) => {
    for (const [name, value] of Object.entries(columns))
      db.prepare(`UPDATE Attempt SET "${name}" = ? WHERE id = ?`).run(value, idOf(address));
  });

interface AttemptRow {
  readonly id: string;
  readonly learnerId: string;
  readonly startedAt: string;
  readonly variant: string;
}

const attemptAt = (db: Database.Database, address: string): AttemptRow =>
  db.prepare('SELECT * FROM Attempt WHERE id = ?').get(idOf(address)) as AttemptRow;

const idOf = (address: string): string => new URL(address).pathname.split('/').at(-1) ?? '';

function insert(db: Database.Database, table: string, row: Readonly<Record<string, unknown>>): void {
  const columns = Object.keys(row);
  const names = columns.map((name) => `"${name}"`).join(', ');
  db.prepare(`INSERT OR REPLACE INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`).run(
    Object.values(row),
  );
}

function withDatabase<T>(use: (db: Database.Database) => T): T {
  const db = new Database(resolve('build/e2e-data/redrive.db'), { timeout: 10_000 });
  try {
    return use(db);
  } finally {
    db.close();
  }
}

/** Another answer of the same form. */
export function wrongAnswer({ question, key, worlds }: Variant): Answer {
  if (key.form === 'single-choice' && question.form === 'single-choice')
    return { ...key, option: otherThan(question.options, key.option) };
  if (key.form === 'multiple-choice' && question.form === 'multiple-choice') {
    const unused = question.options.find((option) => !key.options.includes(option.id));
    return { ...key, options: [...key.options.slice(1), unused?.id ?? ''] };
  }
  if (key.form === 'missing' && question.form === 'missing')
    return { ...key, change: otherThan(question.changes, key.change) };
  if (key.form === 'number') return { ...key, value: key.value + 1 };
  if (key.form === 'order') return { ...key, steps: key.steps.toReversed() };
  if (key.form === 'place' && question.form === 'place')
    return { ...key, places: misplaced(question.items, question.places, key.places) };
  if (key.form === 'match' && question.form === 'match')
    return { ...key, pairs: misplaced(question.sources, question.properties, key.pairs) };
  // Which other settings would do is for a run to say, but what a belief mends is not mended.
  const believed = worlds.find(({ found }) => typeof found === 'object')?.found;
  if (key.form === 'fix' && believed) return { ...key, settings: { ...(believed as Record<string, string>) } };
  throw new Error(`no wrong answer for ${question.form}`);
}

type Ids = readonly { readonly id: string }[];

const otherThan = (list: Ids, id: string): string => list.find((one) => one.id !== id)?.id ?? '';

function misplaced([first]: Ids, spots: Ids, right: Readonly<Record<string, string>>): Record<string, string> {
  const id = first?.id ?? '';
  return { ...right, [id]: otherThan(spots, right[id] ?? '') };
}
