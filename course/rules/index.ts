import { cardIsShort } from './card-is-short';
import { familyExists } from './family-exists';
import { headingLevelSkip } from './heading-level-skip';
import { idsUnique } from './ids-unique';
import { lessonHasCheck } from './lesson-has-check';
import { lessonHasScenario } from './lesson-has-scenario';
import { lessonHasTable } from './lesson-has-table';
import { lessonLength } from './lesson-length';
import { lessonRefutes } from './lesson-refutes';
import { packCovers } from './pack-covers';
import { packFamilies } from './pack-families';
import { packWeights } from './pack-weights';
import { prerequisiteAcyclic } from './prerequisite-acyclic';
import { prerequisiteExists } from './prerequisite-exists';
import { redirectsLeadSomewhere } from './redirects-lead-somewhere';
import type { CourseRule } from './rule';
import { ruleExists } from './rule-exists';
import { safeContent } from './safe-content';
import { scenarioAsTold } from './scenario-as-told';
import { scenarioRuns } from './scenario-runs';
import { sentenceStandsOnce } from './sentence-stands-once';
import { sourceIsAws } from './source-is-aws';
import { tableHeaderHasText } from './table-header-has-text';
import { topicExists } from './topic-exists';
import { topicPrerequisites } from './topic-prerequisites';

/** Every content rule, by the id that its messages carry. */
export const courseRules: Readonly<Record<string, CourseRule>> = {
  'card-is-short': cardIsShort,
  'family-exists': familyExists,
  'heading-level-skip': headingLevelSkip,
  'ids-unique': idsUnique,
  'lesson-has-check': lessonHasCheck,
  'lesson-has-scenario': lessonHasScenario,
  'lesson-has-table': lessonHasTable,
  'lesson-length': lessonLength,
  'lesson-refutes': lessonRefutes,
  'pack-covers': packCovers,
  'pack-families': packFamilies,
  'pack-weights': packWeights,
  'prerequisite-acyclic': prerequisiteAcyclic,
  'prerequisite-exists': prerequisiteExists,
  'redirects-lead-somewhere': redirectsLeadSomewhere,
  'rule-exists': ruleExists,
  'safe-content': safeContent,
  'scenario-as-told': scenarioAsTold,
  'scenario-runs': scenarioRuns,
  'sentence-stands-once': sentenceStandsOnce,
  'source-is-aws': sourceIsAws,
  'table-header-has-text': tableHeaderHasText,
  'topic-exists': topicExists,
  'topic-prerequisites': topicPrerequisites,
};
