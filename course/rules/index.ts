import { cardIsShort } from './card-is-short';
import { familyExists } from './family-exists';
import { headingLevelSkip } from './heading-level-skip';
import { idsUnique } from './ids-unique';
import { lessonLength } from './lesson-length';
import { prerequisiteAcyclic } from './prerequisite-acyclic';
import { prerequisiteExists } from './prerequisite-exists';
import type { CourseRule } from './rule';
import { scenarioRuns } from './scenario-runs';
import { sourceIsAws } from './source-is-aws';
import { topicExists } from './topic-exists';

/** Every content rule, by the id that its messages carry. */
export const courseRules: Readonly<Record<string, CourseRule>> = {
  'card-is-short': cardIsShort,
  'family-exists': familyExists,
  'heading-level-skip': headingLevelSkip,
  'ids-unique': idsUnique,
  'lesson-length': lessonLength,
  'prerequisite-acyclic': prerequisiteAcyclic,
  'prerequisite-exists': prerequisiteExists,
  'scenario-runs': scenarioRuns,
  'source-is-aws': sourceIsAws,
  'topic-exists': topicExists,
};
