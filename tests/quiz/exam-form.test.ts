import { describe, expect, test } from 'vitest';
import { compileCourse, familiesOf, questionsByDomain } from '../../course';
import { asInExam, drawFit } from '../../quiz';
import { courseFiles } from '../course/course-files';

const { course } = compileCourse(courseFiles);
const families = new Map(course.families.map((family) => [family.id, family]));
const asked = [...new Set(course.packs.flatMap(({ domains }) => domains.flatMap(familiesOf)))];

test('the exams are DVA-C02, DVA-C03 and SAA-C03, with the weights that AWS published', () => {
  expect(course.packs.map(({ code, domains }) => [code, domains.map(({ weight }) => weight)])).toEqual([
    ['DVA-C02', [32, 26, 24, 18]],
    ['DVA-C03', [30, 26, 22, 22]],
    ['SAA-C03', [30, 26, 24, 20]],
  ]);
});

test('questions go to the domains that are covered, by their weight', () => {
  expect(course.packs.map((pack) => [...questionsByDomain(pack).values()])).toEqual([
    [8, 7, 5],
    [8, 7, 5],
    [8, 6, 6],
  ]);
});

describe('every family of a pack can be asked as an exam asks', () => {
  test.each(asked)('%s', (id) => {
    const family = families.get(id);
    const inExam = family && asInExam(family);
    if (!inExam) throw new Error('not a form of an exam');
    for (const seed of [1, 2]) {
      const drawn = drawFit(inExam, seed);
      if (!drawn.ok) throw new Error(drawn.error.reason);
      const { question } = drawn.value;
      expect(['single-choice', 'multiple-choice', 'missing']).toContain(question.form);
    }
  });
});
