import { expect, test } from 'vitest';
import { drawFit, grade, replay } from '../../quiz';
import { traceDigest } from '../../server/digests';
import { redraw } from '../../server/usecases/redraw';
import { families } from '../quiz/families';

const at = new Date('2026-11-25T12:00:00Z');

/** As the database gives it back. */
const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test.each(families.map((family) => [family.id, family] as const))(
  'an answer to %s is drawn again as it was',
  (id, family) => {
    const drawn = drawFit(family, 1);
    if (!drawn.ok) throw new Error(drawn.error.reason);
    const { key: answer, seed, stem, title } = drawn.value;
    const verdict = grade(drawn.value, answer);
    if (verdict.type !== 'graded') throw new Error(verdict.message);
    const attempt = kept({
      ...{ id, familyId: id, title, seed, stem, family, answer, verdict, hintsTaken: 0, revision: 1 },
      ...{ familyDigest: 'same', engineDigest: 'same', traceDigest: traceDigest(replay(drawn.value).aws) },
    });
    const closed = { ...attempt, state: 'closed', purpose: 'practice', startedAt: at, answeredAt: at } as const;
    expect(redraw(closed, { sameEngine: true })).toMatchObject({ effect: 'nothing' });
    expect(redraw(closed, { sameEngine: false })).toMatchObject({ effect: 'nothing' });
  },
);
