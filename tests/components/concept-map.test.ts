import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boxSize, placed } from '../../components/concept-map/layout';
import { crossingsIn, untangled } from '../../components/concept-map/untangle';
import { compileCourse } from '../../course';

const path = 'content/topics.yaml';
const { topics } = compileCourse([{ path, text: readFileSync(`${import.meta.dirname}/../../${path}`, 'utf8') }]).course;
const map = placed(topics);

test('every topic stands to the right of all that it builds on, and no two boxes touch', () => {
  expect(Object.keys(map.boxes).sort()).toEqual(topics.map(({ id }) => id).sort());
  for (const { id, prerequisites } of topics)
    for (const before of prerequisites)
      expect(map.boxes[id]?.x, `${before} before ${id}`).toBeGreaterThan((map.boxes[before]?.x ?? 0) + boxSize.width);
  const boxes = Object.values(map.boxes);
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1))
      expect(Math.abs(one.x - other.x) >= boxSize.width || Math.abs(one.y - other.y) >= boxSize.height).toBe(true);
});

test('each prerequisite is a line or follows from lines, what is unknown is none, and the same topics are laid out alike', () => {
  const drawn = map.lines.map(({ from, to }) => `${from} > ${to}`);
  const leads = (from: string, to: string): boolean =>
    drawn.includes(`${from} > ${to}`) || map.lines.some((line) => line.to === to && leads(from, line.from));
  for (const { id, prerequisites } of topics)
    for (const before of prerequisites) expect(leads(before, id), `${before} > ${id}`).toBe(true);
  // Retries build on event source mappings already.
  expect(drawn).not.toContain('event-source-mapping > streams');
  expect(placed([{ id: 'a', title: 'A', prerequisites: ['elsewhere'] }]).lines).toEqual([]);
  expect(placed(topics)).toEqual(map);
});

test('a line runs from edge to edge, and passes no box', () => {
  for (const { from, to, points } of map.lines) {
    expect(points[0]).toEqual({ x: (map.boxes[from]?.x ?? 0) + boxSize.width / 2, y: map.boxes[from]?.y });
    expect(points.at(-1)).toEqual({ x: (map.boxes[to]?.x ?? 0) - boxSize.width / 2, y: map.boxes[to]?.y });
    for (const [id, { x, y }] of Object.entries(map.boxes))
      for (const point of points.slice(1, -1))
        if (Math.abs(point.x - x) <= boxSize.width / 2)
          expect(Math.abs(point.y - y), `${from} > ${to} at ${id}`).toBeGreaterThan(boxSize.height / 2);
  }
});

test('few lines cross', () => {
  const columns = [
    ['a', 'b', 'c'],
    ['1', '2', '3'],
  ];
  const links = [
    ['a', '3'],
    ['b', '2'],
    ['c', '1'],
    ['a', '2'],
  ] as const;
  expect(crossingsIn(columns, links)).toBe(4);
  expect(crossingsIn(untangled(columns, links), links)).toBe(0);

  // Between two columns a line is its two ends; of what the course draws three must cross, ten did before.
  const gaps = map.lines.flatMap(({ points }) =>
    points.flatMap((left, at) => (at % 2 === 0 ? { x: left.x, y: left.y, to: points[at + 1]?.y ?? 0 } : [])),
  );
  const crossing = gaps.flatMap((one, at) =>
    gaps.slice(at + 1).filter((other) => other.x === one.x && (one.y - other.y) * (one.to - other.to) < 0),
  );
  expect(crossing.length).toBeLessThanOrEqual(3);
});

test('the map fits the width of a page', () => {
  expect(map.width).toBeLessThanOrEqual(984);
});
