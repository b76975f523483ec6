import { queue, scenario } from './set-up';

const may = (action: string) => `[{Effect: Allow, Action: '${action}', Resource: '*'}]`;
const callers = `{
  mine: {account: '123456789012', statements: ${may('sqs:*')}},
  nobody: {account: '123456789012', statements: []},
  stranger: {account: '210987654321', statements: ${may('sqs:*')}}}`;
const send = (caller: string) =>
  `{at: 0, action: SendMessage, target: Queue, caller: ${caller}, items: [{id: m, body: m}]}`;
const allow = (principal: string, effect = 'Allow') => `
    Policy: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref Queue], PolicyDocument: {Statement: [{Effect: ${effect}, Principal: {AWS: '${principal}'}, Action: 'sqs:SendMessage', Resource: !GetAtt Queue.Arn}]}}}`;
const sent = (caller: string, policy = '') => scenario(queue('Queue') + policy, send(caller), '{}', 60, callers);

/** Callers with policies of their own, who send to a queue. */
export const callerScenarios = {
  mayByIdentityPolicy: sent('mine'),
  mayNot: sent('nobody'),
  mayByQueuePolicy: sent('nobody', allow('arn:aws:iam::123456789012:role/nobody')),
  strangerMayNot: sent('stranger'),
  strangerMay: sent('stranger', allow('210987654321')),
  denied: sent('mine', allow('arn:aws:iam::123456789012:role/mine', 'Deny')),
};
