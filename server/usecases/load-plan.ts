import { type ExamPlan, examMoment, learningDay, planExam, usualPace } from '../../study';
import { cardStandings } from './card-history';
import { courseCards, plannable } from './study-queue';
import { studySettings } from './study-settings';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

export interface LoadedPlan {
  /** The first day that an exam can be set on. */
  readonly earliest: string;
  readonly exam?: { readonly date: string; readonly minutesADay: number };
  /** Absent without an exam, and from its day on. */
  readonly plan?: ExamPlan;
}

/** The days until the learner's exam, planned from where the cards stand now. */
export async function loadPlan({ learnerId, now, zone = 'UTC' }: Input): Promise<LoadedPlan> {
  const [{ exam, ...how }, states] = await Promise.all([studySettings({ learnerId }), cardStandings(learnerId)]);
  const tomorrow = learningDay(now.getTime(), zone).end;
  const earliest = learningDay(tomorrow, zone).date;
  if (!exam) return { earliest };
  const at = examMoment(exam, zone);
  if (at <= now.getTime()) return { earliest, exam };
  const cards = plannable(courseCards().map((card) => ({ ...card, state: states.get(card.id)?.state })));
  const pace = { ...usualPace, minutesADay: exam.minutesADay };
  return { earliest, exam, plan: planExam(cards, now.getTime(), at, (moment) => learningDay(moment, zone), pace, how) };
}
