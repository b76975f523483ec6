import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boxSize, placed } from '../../components/concept-map/layout';
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

test('each prerequisite is a line, what is unknown is none, and the same topics are laid out alike', () => {
  expect(map.lines.length).toBe(topics.flatMap(({ prerequisites }) => prerequisites).length);
  expect(map.lines.every(({ points }) => points.length >= 2)).toBe(true);
  expect(placed([{ id: 'a', title: 'A', prerequisites: ['elsewhere'] }]).lines).toEqual([]);
  expect(placed(topics)).toEqual(map);
});

test('the map fits the width of a page', () => {
  expect(map.width).toBeLessThanOrEqual(984);
});
