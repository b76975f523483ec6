import { fn, polled, queue, redrive, scenario } from './set-up';

const send = (fields: string, at = 0) => `{at: ${at}, action: SendMessage, target: Queue, items: [{${fields}}]}`;

/** Small set-ups with a standard queue or a topic, each for one behaviour. */
export const queueScenarios = {
  largestMessage: scenario(
    fn(polled()) + queue('Queue', redrive) + queue('Dlq'),
    send('id: m, body: x, bodyBytes: 1048576'),
  ),
  tooLarge: scenario(queue('Queue'), send('id: m, body: x, bodyBytes: 1048577')),
  tooLargeByAttributes: scenario(
    queue('Queue'),
    send('id: m, body: x, bodyBytes: 1048570, attributes: {a: {DataType: String, StringValue: b}}'),
  ),
  tooLargeForQueue: scenario(queue('Queue', ', MaximumMessageSize: 1024'), send('id: m, body: x, bodyBytes: 1025')),
  tooLargeForTopic: scenario(
    '\n    Topic: {Type: AWS::SNS::Topic}',
    '{at: 0, action: Publish, target: Topic, items: [{id: m, message: x, messageBytes: 262145}]}',
  ),
};
