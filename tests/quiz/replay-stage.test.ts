import { describe, expect, test } from 'vitest';
import { aws, misconceptions, simulate, withBelief } from '../../engine';
import { predictionsOf, replayFact, stageOf } from '../../quiz';
import { threeDoors } from './three-doors';

const seed = 1;
const truth = simulate(threeDoors, { rules: aws, seed });

describe('the lanes of a replay', () => {
  const { lanes, statements } = stageOf(threeDoors, [truth]);

  test('stand in the order in which an event meets them', () => {
    expect(lanes.map(({ kind, title, note }) => `${kind}: ${title}, ${note}`)).toEqual([
      'caller: Caller, outside',
      'source: News, SNS topic',
      'source: Orders, SQS queue',
      "waiting: Lambda's queue, async, for Invoice",
      'poller: Poller, Orders → Invoice',
      'function: Invoice, function',
      'store: Unpaid, SQS queue',
    ]);
  });

  test('every fact stands on one of them, and its rule is told', () => {
    const ids = lanes.map(({ id }) => id);
    for (const fact of truth.trace.map(replayFact)) {
      expect(ids).toContain(fact.lane);
      expect(statements[fact.rule]).toMatch(/\.$/);
    }
  });
});

describe('stops at which a replay asks', () => {
  const ids = ['max-receive-count-counts-retries', 'async-failure-not-retried', 'source-waits-for-function'] as const;
  const believed = ids.map((belief) => ({
    belief,
    run: simulate(threeDoors, { rules: withBelief(aws, misconceptions[belief]), seed }),
  }));
  const stops = predictionsOf(truth, believed);

  test('each has three or four choices and one right answer, which then happens', () => {
    expect(stops.length).toBeGreaterThanOrEqual(2);
    for (const { after, choices } of stops) {
      expect(choices.length).toBeGreaterThanOrEqual(3);
      expect(choices.length).toBeLessThanOrEqual(4);
      const right = choices.filter((choice) => choice.right);
      expect(right).toHaveLength(1);
      const later = truth.trace.slice(after).map((fact) => replayFact(fact).text);
      expect(later.some((text) => right[0]?.text.endsWith(text))).toBe(true);
    }
  });

  test('what a belief would show is a choice, in its own words', () => {
    const beliefs = stops.flatMap(({ choices }) => choices.flatMap(({ belief }) => belief ?? []));
    expect(beliefs).toContain(misconceptions['max-receive-count-counts-retries'].belief);
  });

  test('without beliefs the choices come from the run alone', () => {
    expect(predictionsOf(truth, []).flatMap(({ choices }) => choices.filter(({ belief }) => belief))).toEqual([]);
  });
});
