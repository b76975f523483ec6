import { compiledCourse } from '../compiled-course';
import { db } from '../db';
import { selectAnswersByFamily } from '../records/answered';
import { countOpenReports, countOpenReportsByFamily } from '../records/reports';
import { knownFitness } from './known-fitness';
import { requireReader } from './require-author';
import { familyIdToday, retiredFamilies } from './retirements';

interface Input {
  /** The author; in development anybody. */
  readonly learnerId?: string;
}

/** Every family with what the build found out about it and what learners made of it. */
export async function loadFamilies(input: Input) {
  await requireReader(input);
  const { course } = compiledCourse();
  const topics = new Map(course.topics.map(({ id, title }) => [id, title]));
  const fitness = new Map(knownFitness().map((one) => [one.familyId, one]));
  const [retiredOf, answers, reports] = await Promise.all([
    retiredFamilies(),
    selectAnswersByFamily(db()).then(byToday(sumOfAnswers)),
    countOpenReportsByFamily(db()).then(byToday((a: number, b: number) => a + b)),
  ]);
  return course.families.map(({ id, title, topic, form }) => {
    const retired = retiredOf(id);
    return {
      ...{ id, title: plainTitle(title), topic: topics.get(topic) ?? topic, form },
      fitness: fitness.get(id),
      answers: answers.get(id) ?? { answered: 0, correct: 0 },
      openReports: reports.get(id) ?? 0,
      retired: retired.whole !== undefined,
      retiredVariants: retired.variants.size,
    };
  });
}

/** What waits for an author. */
export async function loadAuthorHome({ learnerId }: { readonly learnerId: string }) {
  const families = await loadFamilies({ learnerId });
  return {
    openReports: await countOpenReports(db()),
    families: families.length,
    retired: families.filter(({ retired }) => retired).length,
    unexamined: families.filter(({ fitness }) => !fitness).length,
  };
}

const plainTitle = (title: string): string => title.replace(/\{\{[^{}]*\}\}/g, '…');

type Answers = { answered: number; correct: number };
const sumOfAnswers = (a: Answers, b: Answers): Answers => ({
  answered: a.answered + b.answered,
  correct: a.correct + b.correct,
});

/** Counts of a family that was renamed go with its new id. */
const byToday =
  <T>(plus: (a: T, b: T) => T) =>
  (counts: ReadonlyMap<string, T>): Map<string, T> => {
    const today = new Map<string, T>();
    for (const [id, count] of counts) {
      const before = today.get(familyIdToday(id));
      today.set(familyIdToday(id), before === undefined ? count : plus(before, count));
    }
    return today;
  };
