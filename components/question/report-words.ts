/** What became of a report, as its learner reads it. */
export const outcomeWords = {
  'nothing-wrong': 'Your report was answered: the question is right.',
  mended: 'Your report was right: the question is mended.',
  'variant-retired': 'Your report was right: this question is not asked any more.',
  'family-retired': 'Your report was right: questions of this kind are not asked any more.',
} as const;

export type ReportOutcome = keyof typeof outcomeWords;
