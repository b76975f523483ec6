import { type DayOfStudy, dateAfter, everyDay, learningDay, mondayOf, type Streak, streakOf } from '../../study';
import { db } from '../db';
import { selectDaysOfStudy } from '../records/study-log';
import { studySettings } from './study-settings';

interface Input {
  readonly learnerId: string;
  readonly now: Date;
  readonly zone?: string;
}

export interface Calendar {
  /** From a Monday on to today. */
  readonly days: readonly DayOfStudy[];
  /** Missing where the learner does not want to see it. */
  readonly streak?: Streak;
}

const weeks = 26;

/** The learning days of the last half year. */
export async function loadCalendar({ learnerId, now, zone = 'UTC' }: Input): Promise<Calendar> {
  const [studied, settings] = await Promise.all([selectDaysOfStudy(db(), { learnerId }), studySettings({ learnerId })]);
  const today = learningDay(now.getTime(), zone).date;
  const from = dateAfter(mondayOf(today), -7 * (weeks - 1));
  const dates = studied.map(({ date }) => date);
  return { days: everyDay(studied, from, today), ...(settings.streak && { streak: streakOf(dates, today) }) };
}
