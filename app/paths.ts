/** Every address of the app; no href is written anywhere else. */
export const paths = {
  home: '/',
  lessons: '/lessons',
  lesson: (id: string) => `/lessons/${encodeURIComponent(id)}`,
  cheatSheets: '/cheat-sheets',
  cheatSheet: (topic: string) => `/cheat-sheets/${encodeURIComponent(topic)}`,
  conceptMap: '/concept-map',
  practice: '/practice',
  /** The topic stays in the address, so that the next question keeps to it. */
  attempt: (id: string, topic?: string) =>
    `/practice/${encodeURIComponent(id)}${topic ? `?topic=${encodeURIComponent(topic)}` : ''}`,
  diagnosis: '/diagnosis',
  sitting: (id: string) => `/diagnosis/${encodeURIComponent(id)}`,
  exams: '/exam',
  exam: (sitting: string) => `/exam/${encodeURIComponent(sitting)}`,
  /** `at` in the query counts the facts that have happened. */
  attemptReplay: (id: string) => `/replay/attempt/${encodeURIComponent(id)}`,
  exampleReplay: (lesson: string, scenario: string) =>
    `/replay/lesson/${encodeURIComponent(lesson)}/${encodeURIComponent(scenario)}`,
  review: '/review',
  markedCards: '/review/cards',
  plan: '/plan',
  flashcards: '/flashcards',
  flashcard: (id: string) => `/flashcards/${encodeURIComponent(id)}`,
  progress: '/progress',
  figures: '/progress/figures',
  rules: '/rules',
  rule: (id: string) => `/rules/${encodeURIComponent(id)}`,
  search: '/search',
  searchFor: (words: string) => `/search?q=${encodeURIComponent(words)}`,
  settings: '/settings',
  /** A solved question, for whoever has the link. */
  shared: (token: string) => `/shared/${encodeURIComponent(token)}`,
  author: '/author',
  authorReports: '/author/reports',
  authorReport: (id: string) => `/author/reports/${encodeURIComponent(id)}`,
  authorFamilies: '/author/families',
  /** A family's preview, at the variant that a seed draws. */
  authorFamily: (id: string, seed?: number) =>
    `/author/families/${encodeURIComponent(id)}${seed === undefined ? '' : `?seed=${seed}`}`,
  authorCoverage: '/author/coverage',
  authorPeople: '/author/people',
  account: '/account',
  register: '/register',
  signIn: '/sign-in',
  setUp: '/set-up',
} as const;
