/** What an author made of a report, as authors say it. */
export const outcomeNames = {
  'nothing-wrong': 'nothing wrong',
  mended: 'mended in the content',
  'variant-retired': 'variant taken out',
  'family-retired': 'family taken out',
} as const;
