import { compileCourse } from '../../course';
import { contentFolders, readContent } from '../../server/content-files';
import { measureExamPlan } from './exam-plan';
import { measureMastery } from './mastery';

// Measures planning towards an exam and predicting answers, with simulated learners; see docs/STUDY.md.

const at = process.argv.indexOf('--learners');
const learners = at < 0 ? 1000 : Number(process.argv[at + 1]);
const { course } = compileCourse(readContent(contentFolders(process.env.CONTENT_DIRS)));
const figures = {
  ...(process.argv.includes('--plan') && { plan: measureExamPlan(learners) }),
  ...(process.argv.includes('--mastery') && { mastery: measureMastery(course.families) }),
};

if (process.argv.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else {
  for (const { learner, plain, plainAndMore, planned } of figures.plan ?? [])
    console.log(
      `${learner}: recall on the day ${planned.recall.toFixed(1)} % with the plan, ${plain.recall.toFixed(1)} % with FSRS at 0.90 (${(planned.recall - plain.recall).toFixed(1)} points more), ${plainAndMore.recall.toFixed(1)} % with FSRS and its unused minutes spent on the weakest; minutes ${planned.minutes.toFixed(0)}, ${plain.minutes.toFixed(0)}, ${plainAndMore.minutes.toFixed(0)}`,
    );
  if (figures.mastery)
    console.log(
      `mastery, ${figures.mastery.predictions} predictions: area under the curve ${figures.mastery.areaUnderCurve.toFixed(3)} (at least 0.75), calibration error ${figures.mastery.calibrationError.toFixed(3)} (at most 0.05)`,
    );
}
