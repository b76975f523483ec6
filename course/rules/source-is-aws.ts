import type { Message } from '../../base/message';
import { type Place, problem } from '../problem';
import type { CourseRule } from './rule';

const awsPage = /^https:\/\/([a-z0-9-]+\.)*(aws\.amazon\.com|repost\.aws)\/\S*$/;
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What the course says rests on AWS's own pages, each with the day on which it was read. */
export const sourceIsAws: CourseRule = ({ lessons, cards, packs }) => [
  ...[...lessons, ...packs.map(({ pack, placeOf }) => ({ fields: pack, placeOf }))].flatMap(({ fields, placeOf }) =>
    fields.sources.flatMap(({ url, read }, at) => [
      ...checkUrl(url, placeOf('sources', at, 'url')),
      ...checkDay(read, placeOf('sources', at, 'read')),
    ]),
  ),
  ...cards.flatMap(({ url, urlPlace }) => checkUrl(url, urlPlace)),
];

const checkUrl = (url: string, place: Place): Message[] =>
  awsPage.test(url)
    ? []
    : [
        problem(
          'source-is-aws',
          place,
          `"${url}" is not a page of AWS.`,
          'Give an https address on docs.aws.amazon.com.',
        ),
      ];

const checkDay = (read: string, place: Place): Message[] =>
  day.test(read)
    ? []
    : [
        problem(
          'source-is-aws',
          place,
          `"${read}" is not a day.`,
          'Write the day on which you read the page, such as 2026-11-23.',
        ),
      ];
