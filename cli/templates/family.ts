/** A question family that works as it stands; its author changes the story, the numbers and the question. */
export const familyTemplate = ({ id, topic }: { id: string; topic: string }): string => `---
id: ${id}
title: What this family asks
topic: ${topic}
form: number
parameters:
  fn: {values: [Work, Resize, Mail]}
  seconds: {from: 1, to: 5}
ask: {name: invocation-count, function: '{{fn}}', item: e1}
beliefs: [async-failure-not-retried, async-retried-three-times]
hints:
  - Think of who keeps an event between two runs.
  - Lambda's own queue tries a failed event again a fixed number of times.
---

Somebody calls Invoke with invocation type \`Event\` on the function \`{{fn}}\`, which fails each time after {{seconds}} s. How many times does its code run for this event?

\`\`\`yaml scenario
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:
    '{{fn}}':
      Type: AWS::Serverless::Function
      Properties: {Runtime: nodejs22.x, Handler: index.handler, Timeout: 10, InlineCode: 'exports.handler = async () => ({});'}
stimuli:
  - {at: 0, action: Invoke, target: '{{fn}}', invocationType: Event, items: [{id: e1, payload: {order: 1}}]}
handlers:
  '{{fn}}': [{kind: throw, when: always, duration: {{seconds}}}]
until: 7200
\`\`\`
`;
