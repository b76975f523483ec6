import { describe, expect, test } from 'vitest';
import { run, serverless } from './push/run';

/** Runs that would fill the memory: every run sends two messages as large as its own. */
const role = ', RecursiveLoop: Allow, Policies: [{Statement: [{Effect: Allow, Action: "*", Resource: "*"}]}]';
const text = 'x'.repeat(200_000);
const queue = '    Queue: {Type: AWS::SQS::Queue}\n';
const onQueue = ', Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn, BatchSize: 1}}}';
const onBus = ', Events: {R: {Type: EventBridgeRule, Properties: {Pattern: {source: [s]}}}}';
const onTopic = ', Events: {T: {Type: SNS, Properties: {Topic: !Ref Topic}}}';
const topic = '    Topic: {Type: AWS::SNS::Topic}\n';
const twice = (call: string, duration = 1) =>
  `{Fn: [{kind: succeed, duration: ${duration}, sends: [{${call}}, {${call}}]}]}`;
const sendMessage = `{at: 0, action: SendMessage, target: Queue, items: [{id: e, body: ${text}}]}`;

describe('a run that multiplies large messages ends with a word about it', () => {
  test.each([
    [
      'through a queue',
      serverless('Fn', role + onQueue) + queue,
      sendMessage,
      twice('action: SendMessage, target: Queue'),
    ],
    [
      'through a topic',
      serverless('Fn', role + onTopic) + topic,
      `{at: 0, action: Publish, target: Topic, items: [{id: e, message: ${text}}]}`,
      twice(`action: Publish, target: Topic, item: {message: ${text}}`),
    ],
    [
      'through a bus',
      serverless('Fn', role + onBus),
      `{at: 0, action: PutEvents, target: default, items: [{id: e, source: s, detailType: d, detail: {text: ${text}}}]}`,
      twice('action: PutEvents, target: default, item: {source: s, detailType: d}'),
    ],
    [
      'by invoking itself',
      serverless('Fn', role),
      `{at: 0, action: Invoke, target: Fn, invocationType: Event, items: [{id: e, payload: {text: ${text}}}]}`,
      twice('action: Invoke, target: Fn'),
    ],
  ])('%s', (_, resources, stimuli, handlers) => {
    const { stopped, outcome } = run({ resources, stimuli, handlers, until: 86_400 });
    expect(stopped).toMatch(/^The run was stopped after it had made \d+ million characters of messages: /);
    expect(outcome.functions.Fn?.invocations).toBeLessThan(2000);
  });

  test('one that goes round with small messages is stopped by the number of its events', () => {
    const resources = serverless('Fn', role + onQueue) + queue;
    const handlers = '{Fn: [{kind: succeed, duration: 1, sends: [{action: SendMessage, target: Queue}]}]}';
    const stimuli = sendMessage.replace(text, 'small');
    expect(run({ resources, stimuli, handlers, until: 31_622_400 }).stopped).toMatch(/ events: something goes round/);
  });

  test('one that sends a large message on, and ends, is not', () => {
    const resources = `${serverless('Fn', role + onQueue)}${queue}    Next: {Type: AWS::SQS::Queue}\n`;
    const items = Array.from({ length: 100 }, (_, at) => `{id: e${at}, body: ${text}}`).join(', ');
    const { stopped, outcome } = run({
      resources,
      stimuli: `{at: 0, action: SendMessage, target: Queue, items: [${items}]}`,
      handlers: twice('action: SendMessage, target: Next', 0),
    });
    expect(stopped).toBeUndefined();
    expect(outcome.stores.Next?.count).toBe(200);
  });
});
