import { pages } from './pages';
import { rule } from './rule';

const of = {
  read: '2026-11-25',
  url: pages.filtering,
  owner: 'event-source-mapping',
  topic: 'filtering',
  value: true,
  off: false,
} as const;
const truth = <const Id extends string>(id: Id, statement: string, facts: readonly string[]) =>
  rule<Id, boolean>({ ...of, id, statement, facts });

export const keysAreAnded = truth('filter.keys-are-anded', 'All fields that a pattern names must match.', [
  'F-236',
  'F-237',
  'F-242',
  'F-257',
]);

export const valuesAreOred = truth('filter.values-are-ored', 'Of the values in the list of a field one must match.', [
  'F-236',
  'F-237',
  'F-242',
  'F-254',
]);

export const orTriesBranches = truth(
  'filter.or-tries-branches',
  'With $or it is enough that one of its branches matches.',
  ['F-237', 'F-256'],
);

export const textsCompareWithCase = truth(
  'filter.texts-compare-with-case',
  'Texts are compared letter by letter, case included, unless equals-ignore-case is used.',
  ['F-237', 'F-251'],
);

export const numericTakesNumbersOnly = truth(
  'filter.numeric-takes-numbers-only',
  'The operator numeric never matches a text, not even one that writes a number, as those of DynamoDB do.',
  ['F-242', 'F-248', 'F-249', 'F-252'],
);

export const namedFieldMustBeThere = truth(
  'filter.named-field-must-be-there',
  'A field that a pattern names must be in the event, with anything-but too, unless exists: false allows that it is not.',
  ['F-240', 'F-253', 'F-254'],
);

export const existsAsksLeaves = truth(
  'filter.exists-asks-leaves',
  'The operator exists asks for values: a field that holds an object or an empty list counts as absent.',
  ['F-247', 'F-255'],
);

export const oneElementIsEnough = truth(
  'filter.one-element-is-enough',
  'Of a list in the event it is enough that one element matches.',
  ['F-255'],
);

export const dotsJoinNames = truth(
  'filter.dots-join-names',
  'A dotted name stands for nested fields, in the pattern as in the event.',
  ['F-258'],
);

export const formatsMustAgree = truth(
  'filter.formats-must-agree',
  'A JSON pattern never matches data that is plain text, nor the other way round; of Kafka and Amazon MQ only the metadata then counts.',
  ['F-241', 'F-243', 'F-244'],
);
