// What only an answered question shows: one chunk, which an open one does not wait for.
export { RegradeNote } from '@/components/question/regrade-note';
export { ShareBox } from '@/components/question/share-box';
export { SinceNote } from '@/components/question/since-note';
export { StoredQuestion } from '@/components/question/stored-question';
export { VerdictCard, VerdictDetails } from '@/components/question/verdict-panel';
export { TopicLessonFirst } from '../../_components/topic-lesson-first';
