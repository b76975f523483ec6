export { compileCourse } from './compile';
export type { Compiled, Course, CourseFile, Flashcard, Lesson, LessonScenario, Source, Topic } from './course';
export { courseRules } from './rules';
