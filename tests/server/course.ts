import { compileCourse } from '../../course';

const topics = '- id: retries\n  title: Retries\n- id: sqs\n  title: Amazon SQS\n';

/** The text of the one family, for tests that edit it. */
export const familyText = `---
id: async-number-of-runs
title: How often an asynchronous event is tried
topic: retries
form: number
parameters:
  fn: {values: [Work, Resize, Mail]}
ask: {name: invocation-count, function: '{{fn}}', item: e1}
beliefs: [async-failure-not-retried, async-retried-three-times]
hints:
  - Think of who keeps an event between two runs.
  - Lambda's own queue tries a failed event again a fixed number of times.
---

Somebody calls Invoke with invocation type \`Event\` on the function \`{{fn}}\`, which fails each time. How many times does its code run for this event?

\`\`\`yaml scenario
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:
    '{{fn}}':
      Type: AWS::Serverless::Function
      Properties: {Runtime: nodejs22.x, Handler: index.handler, InlineCode: 'exports.handler = async () => ({});'}
stimuli:
  - {at: 0, action: Invoke, target: '{{fn}}', invocationType: Event, items: [{id: e1, payload: {order: 1}}]}
handlers:
  '{{fn}}':
    - {kind: throw, when: always, duration: 1}
until: 7200
\`\`\`
`;

/** The text of the one card, for tests that edit it. */
export const cardsText = `---
topic: sqs
---

## received-not-deleted

Lambda has received a message. Is it still in the queue?

---

Yes, in flight.

[Amazon SQS visibility timeout](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html)
`;

/** The text of one lesson, for tests that need one. */
export const lessonText = `---
id: whose-retries
title: Whose retries
topic: retries
order: 1
summary: Who retries.
sources: [{title: X, url: 'https://docs.aws.amazon.com/x', read: 2026-11-25}]
---

Text.
`;

/** A course as small as one can be: two topics, one question family whose answer is 3, one flashcard. */
export const smallCourse = ({ family = familyText, cards = cardsText, redirects = '', lesson = '' } = {}) =>
  compileCourse([
    { path: 'content/topics.yaml', text: topics },
    { path: 'content/families/async-number-of-runs.md', text: family },
    { path: 'content/cards/sqs.md', text: cards },
    ...(redirects ? [{ path: 'content/redirects.yaml', text: redirects }] : []),
    ...(lesson ? [{ path: 'content/lessons/one.md', text: lesson }] : []),
  ]);
