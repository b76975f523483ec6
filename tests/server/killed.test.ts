import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { db } from '../../server/db';
import { reviewFlashcard } from '../../server/usecases/review-flashcard';
import { type CardEvent, foldCard, type Rating } from '../../study';
import { withDatabase } from './fixture';

withDatabase();

const cardId = 'received-not-deleted';

interface Said {
  readonly learnerId: string;
  readonly sent: readonly string[];
  readonly kept: readonly string[];
}

/** Lets reviews be made in a process of its own and kills it, without a word, once so many were acknowledged. */
async function killedAfter(enough: number): Promise<Said> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'tests/server/reviewing-process.ts'],
    { env: { ...process.env, NODE_ENV: 'test' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((settle) => child.on('close', settle));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.filter((one) => one.startsWith('kept ')).length === enough) child.kill('SIGKILL');
  }
  await ended;
  const [learnerId = '', ...rest] = lines;
  const named = (word: string) => rest.flatMap((line) => (line.startsWith(word) ? [line.slice(word.length + 1)] : []));
  return { learnerId, sent: named('sent'), kept: named('kept') };
}

test('a server that is killed in mid-answer loses nothing that it acknowledged, and nothing is counted twice', async () => {
  const { learnerId, sent, kept } = await killedAfter(9);
  expect(kept.length).toBeGreaterThanOrEqual(9);
  const log = () => db().studyEvent.findMany({ where: { learnerId }, orderBy: { seq: 'asc' } });
  const stored = await log();
  expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining([...kept]));
  await expectFolded(stored);

  // The browser never heard of the last ones and sends all of them again.
  for (const reviewId of sent) {
    const known = stored.find(({ id }) => id === reviewId)?.event as { readonly rating: Rating } | undefined;
    const rating = known?.rating ?? 'good';
    await reviewFlashcard({ learnerId, cardId, rating, reviewId, now: new Date() });
  }
  const after = await log();
  expect(after.map(({ id }) => id).toSorted()).toEqual([...sent].toSorted());
  await expectFolded(after);

  async function expectFolded(rows: typeof stored): Promise<void> {
    const state = await db().cardState.findFirst({ where: { learnerId } });
    const folded = foldCard(
      cardId,
      rows.map(({ event }) => event as unknown as CardEvent),
    );
    expect(state?.state).toEqual(JSON.parse(JSON.stringify(folded)));
  }
});
