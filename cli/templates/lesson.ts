/** A lesson to be filled in: everything that a lesson needs stands in it, and its scenario runs. */
export const lessonTemplate = ({ id, topic, day }: { id: string; topic: string; day: string }): string => `---
id: ${id}
title: ${titleOf(id)}
topic: ${topic}
order: 100
summary: One sentence for the list of lessons.
prerequisites: []
families: []
refutes: [async-failure-not-retried]
facts: []
sources:
  - title: How Lambda handles errors and retries with asynchronous invocation
    url: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
    read: ${day}
---

Begin with a situation that the reader knows: what happened, and what was odd about it.

## How it works

The mechanism, in AWS's terms and in your own words.

| Compared | One | The other |
|---|---|---|
| who retries | | |

## See it run

Say what is set up, and ask for a prediction.

\`\`\`yaml scenario ${id}-example
template:
  Transform: AWS::Serverless-2016-10-31
  Resources:
    Work:
      Type: AWS::Serverless::Function
      Properties:
        Runtime: nodejs22.x
        Handler: index.handler
        InlineCode: "exports.handler = async () => ({});"
stimuli:
  - {at: 0, action: Invoke, target: Work, invocationType: Event, items: [{id: order, payload: {number: 1}}]}
handlers:
  Work: [{kind: throw, when: {attempts: [1]}}]
until: 300
\`\`\`

\`\`\`yaml expect ${id}-example
functions:
  Work: {runs: [{at: 0}, {at: 60}]}
items:
  order: {state: processed, deliveries: 2}
\`\`\`

Tell what happened, with the numbers of the run.

## "What people often believe"

Say why it is tempting, and what is true instead.

\`\`\`yaml check
- question: A question whose answer is in this lesson?
  answer: The answer, in one sentence or two.
- question: Another one, which needs a step of thought?
  answer: The answer to that.
\`\`\`
`;

const titleOf = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
