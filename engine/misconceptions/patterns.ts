import { misconception } from './misconception';

export const ignoresCase = misconception({
  id: 'filter-ignores-case',
  belief: 'Filters compare texts without regard to upper and lower case.',
  refutation: 'They compare letter by letter. Only equals-ignore-case disregards case.',
  rule: 'filter.texts-compare-with-case',
  patch: { 'filter.texts-compare-with-case': false },
});

export const numericMatchesText = misconception({
  id: 'numeric-filter-matches-text',
  belief: 'A numeric filter matches a number that is written as a text.',
  refutation: 'It matches numbers only; and the numbers of a DynamoDB record are texts.',
  rule: 'filter.numeric-takes-numbers-only',
  patch: { 'filter.numeric-takes-numbers-only': false },
});

export const fieldsAreOred = misconception({
  id: 'filter-fields-are-ored',
  belief: 'An event passes a filter when one of the named fields matches.',
  refutation: 'All fields of one pattern must match; several filters, or $or, are alternatives.',
  rule: 'filter.keys-are-anded',
  patch: { 'filter.keys-are-anded': false },
});

export const missingFieldPasses = misconception({
  id: 'missing-field-passes-filter',
  belief: 'An event that lacks a field passes a filter on that field.',
  refutation: 'The field must be there, with anything-but too. Only exists: false asks for its absence.',
  rule: 'filter.named-field-must-be-there',
  patch: { 'filter.named-field-must-be-there': false },
});
