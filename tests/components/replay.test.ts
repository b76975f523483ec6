import { describe, expect, test, vi } from 'vitest';
import { labelHeight, labelsAt } from '../../components/replay/labels';
import { Player } from '../../components/replay/player';
import { runsOf } from '../../components/replay/runs';
import { laneHeight, laneY, scoreOf } from '../../components/replay/score';
import { heightAt, tracksOf } from '../../components/replay/tracks';
import { worldsOf } from '../../components/replay/worlds';
import { aws, misconceptions, simulate, withBelief } from '../../engine';
import { replayFact, stageOf } from '../../quiz';
import { threeDoors } from '../quiz/three-doors';

const truth = simulate(threeDoors, { rules: aws, seed: 1 });
const belief = misconceptions['max-receive-count-counts-retries'];
const world = simulate(threeDoors, { rules: withBelief(aws, belief), seed: 1 });
const stage = stageOf(threeDoors, [truth, world]);
const facts = truth.trace.map(replayFact);
const score = scoreOf([facts], stage.lanes);
const marks = score.marks(facts);

describe('the score', () => {
  test('facts stand from left to right, each at a moment of its own', () => {
    expect(marks.map(({ moment }) => moment)).toEqual(facts.map((_, at) => at));
    expect(marks.every(({ x }, at) => at === 0 || x > (marks[at - 1]?.x ?? 0))).toBe(true);
  });

  test('waits of a second and more are folded, whatever their length', () => {
    expect(score.waits.map(({ span }) => span)).toEqual([50_000, 10_000, 40_000, 80_000]);
    expect(new Set(score.waits.map(({ from, to }) => to - from)).size).toBe(1);
  });

  test('the clock runs through a wait while the playhead crosses it', () => {
    const last = marks.findLast(({ fact }) => fact.at === 0)?.moment ?? 0;
    expect(score.timeAt(last + 0.5)).toBe(25_000);
  });
});

describe('the ways of the items', () => {
  const tracks = tracksOf(marks);

  test('a copy begins where its item was, and a dead letter stays', () => {
    expect(tracks.map(({ label, stays }) => `${label} ${stays}`)).toEqual([
      'direct false',
      'pushed false',
      'polled false',
      'polled true',
    ]);
  });

  test('nothing is seen of an item before it is there, nor after it is gone', () => {
    const [direct] = tracks;
    const [first] = direct?.stops ?? [];
    if (!direct || !first) throw new Error('there is no way');
    expect(heightAt(direct, first.x - 1)).toBeUndefined();
    expect(heightAt(direct, first.x)).toBe(first.y);
    expect(heightAt(direct, score.width + 100)).toBeUndefined();
  });

  test('every run has its start and its end', () =>
    expect(runsOf(marks).map(({ end }) => end?.fact.result)).toEqual(Array(6).fill('error')));
});

describe('the labels of the items', () => {
  const resting = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `m${at}`, label: `m${at}`, offset: at * 1.5, stays: true },
      stops: [{ x: 0, y: laneY(1) + at * 1.5 }],
    }));

  test.each([1, 2, 3, 4, 9])('of %i on one lane none lies over another, and all are counted', (count) => {
    const { tops, more } = labelsAt(resting(count), 3, 10);
    const rest = more[1];
    const shown = [...tops.filter((top) => top !== undefined), ...(rest && rest.count > 0 ? [rest.top] : [])];
    const sorted = shown.toSorted((a, b) => a - b);
    for (const [at, top] of sorted.slice(1).entries())
      expect(top - (sorted[at] ?? 0)).toBeGreaterThanOrEqual(labelHeight);
    // All of it stays within the lane.
    for (const top of shown) expect(Math.abs(top - laneY(1)) + labelHeight / 2).toBeLessThanOrEqual(laneHeight / 2);
    expect(tops.filter((top) => top !== undefined).length + Math.max(0, rest?.count ?? 0)).toBe(count);
  });

  test('what passes from lane to lane is named where it is', () => {
    const [track] = tracksOf(marks).filter(({ label }) => label === 'pushed');
    const over = track?.stops.find((stop, at) => at > 0 && stop.y !== track.stops[at - 1]?.y);
    if (!track || !over) throw new Error('it never passes over');
    expect(labelsAt([track], stage.lanes.length, over.x - 5).tops).toEqual([heightAt(track, over.x - 5)]);
  });
});

test('two worlds move together until the first difference, and playing stops there', () => {
  const yours = world.trace.map(replayFact);
  const { shown, parting } = worldsOf(facts, yours, 100_000, stage);
  expect(shown.map(({ title }) => title)).toEqual(['What you predicted', 'What AWS does']);
  expect(shown.map(({ difference }) => difference?.at)).toEqual([100_000, 100_000]);
  expect(parting).toBe(
    Math.min(...shown.flatMap(({ marks, difference }) => marks.find(({ fact }) => fact === difference)?.moment ?? [])),
  );
});

describe('500 facts', () => {
  test('a frame renders nothing: what React hears of are whole moments', () => {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
    vi.stubGlobal('cancelAnimationFrame', () => {});
    const player = new Player(499, 0);
    let renders = 0;
    let heard = 0;
    player.subscribe(() => {
      renders += 1;
    });
    player.onFrame(() => {
      heard += 1;
    });
    player.play();
    let now = 1000;
    for (let frame = frames.shift(); frame; frame = frames.shift()) {
      frame(now);
      now += 16;
    }
    vi.unstubAllGlobals();
    expect(player.read()).toMatchObject({ moment: 499, playing: false });
    // 310 s of playing at 60 frames a second.
    expect(heard).toBeGreaterThan(19_000);
    // It began, passed 499 moments, and stopped with the last of them.
    expect(renders).toBeLessThanOrEqual(501);
  });
});
