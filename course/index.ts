export { compileCourse, courseCompiler } from './compile';
export type {
  CheckQuestion,
  Compiled,
  Course,
  CourseFile,
  Flashcard,
  Lesson,
  LessonScenario,
  Source,
  Topic,
} from './course';
export { type ExamDomain, type ExamPack, familiesOf, questionsByDomain } from './pack';
export { currentId, idsLeadingTo, type Redirects } from './redirects';
export { courseRules } from './rules';
