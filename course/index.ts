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
export { currentId, idsLeadingTo, type Redirects } from './redirects';
export { courseRules } from './rules';
