import { paths } from './paths';

export interface Place {
  readonly href: string;
  readonly name: string;
  /** What one finds there, for the command palette and the foot of each page. */
  readonly about: string;
}

/** What stands in the bar at the top. */
export const mainPlaces: readonly Place[] = [
  { href: paths.lessons, name: 'Learn', about: 'Lessons in order, each with set-ups that run' },
  { href: paths.review, name: 'Review', about: 'What is due today, flashcards and questions mixed' },
  { href: paths.practice, name: 'Practice', about: 'Questions, checked by running them' },
  { href: paths.progress, name: 'Progress', about: 'What you know, by topic and by belief' },
];

/** Whatever else can be opened by itself. */
export const morePlaces: readonly Place[] = [
  { href: paths.conceptMap, name: 'Concept map', about: 'What builds on what, and how far you are' },
  {
    href: paths.diagnosis,
    name: 'Find out what you believe',
    about: 'At most ten questions, and a profile at the end',
  },
  { href: paths.flashcards, name: 'Flashcards', about: 'The cards that are due today' },
  {
    href: paths.figures,
    name: 'Figures',
    about: 'Retention, what is coming, time, beliefs and calibration, as charts',
  },
  { href: paths.exams, name: 'Exams', about: 'DVA-C02, DVA-C03 and SAA-C03: their event delivery, against the clock' },
  {
    href: paths.markedCards,
    name: 'Cards set aside',
    about: 'What you suspended or flagged, and what is forgotten again and again',
  },
  { href: paths.plan, name: 'Plan', about: 'Study towards the day of your exam' },
  { href: paths.cheatSheets, name: 'Cheat sheets', about: 'Tables and rules of a topic, for print' },
  { href: paths.rules, name: 'Rules of AWS', about: 'All that the simulation knows, with the page that says so' },
  { href: paths.search, name: 'Search', about: 'Lessons, cards and rules by their words' },
  { href: paths.settings, name: 'Settings', about: 'Daily limits, ratings, keys, light or dark' },
  { href: paths.account, name: 'Account', about: 'Who you are here' },
];
