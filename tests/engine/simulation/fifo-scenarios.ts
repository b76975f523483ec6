import { fn, polled, queue, redrive, reporting, scenario } from './set-up';

const fifo = (name = 'Queue', more = '') => queue(name, `, FifoQueue: true${more}`);
const contentBased = ', ContentBasedDeduplication: true';
const withDlq = fifo('Queue', `${contentBased}${redrive}`) + fifo('Dlq');
/** `a1` is the first message of group a. */
const send = (ids: readonly string[], at = 0) =>
  `{at: ${at}, action: SendMessage, target: Queue, items: [${ids.map((id) => `{id: ${id}, body: ${id}, groupId: ${id[0]}}`).join(', ')}]}`;
const one = (at: number, fields: string) => `{at: ${at}, action: SendMessage, target: Queue, items: [{${fields}}]}`;
const takes = (seconds: number) => `{Fn: [{kind: succeed, when: always, duration: ${seconds}}]}`;
const fnOf20 = (more: string) => fn(`        Timeout: 20${more}`);

/** Small set-ups with a FIFO queue, each for one behaviour. */
export const fifoScenarios = {
  fifoGroupFails: scenario(
    fn(polled()) + withDlq,
    send(['a1', 'a2', 'b1']),
    '{Fn: [{kind: throw, when: {items: {a1: always}}}]}',
  ),
  fifoGroupsSideBySide: scenario(
    fnOf20(polled()) + fifo('Queue', contentBased),
    send(['a1', 'a2', 'b1', 'c1', 'c2']),
    takes(10),
  ),
  fifoTwoGroupsAtATime: scenario(
    fnOf20(polled(', ScalingConfig: {MaximumConcurrency: 2}')) + fifo('Queue', contentBased),
    send(['a1', 'b1', 'c1']),
    takes(10),
  ),
  fifoMixedBatch: scenario(
    fn(polled('', 10)) + fifo('Queue', contentBased),
    send(['a1', 'b1', 'a2', 'b2', 'c1', 'a3', 'd1', 'e1']),
  ),
  fifoPartial: scenario(
    fn(polled(reporting, 10)) + withDlq,
    `${send(['a1', 'a2', 'a3'])}, ${send(['a4'], 10)}`,
    '{Fn: [{kind: report, items: {a2: [1], a3: [1]}}]}',
  ),
  fifoHandledMessageLeftOut: scenario(
    fn(polled(reporting, 10)) + withDlq,
    send(['a1', 'a2', 'a3']),
    '{Fn: [{kind: report, items: {a2: always}}]}',
  ),
  fifoThrottled: scenario(
    fnOf20(`\n        ReservedConcurrentExecutions: 1${polled()}`) + fifo('Queue', contentBased),
    send(['a1', 'b1', 'a2']),
    takes(10),
  ),
  fifoDelay: scenario(fn(polled()) + fifo('Queue', `${contentBased}, DelaySeconds: 5`), send(['a1', 'a2'])),
  fifoSameBody: scenario(
    fn(polled()) + fifo('Queue', contentBased),
    `${one(0, 'id: first, body: x, groupId: a')}, ${one(299, 'id: repeat, body: x, groupId: b')}, ${one(300, 'id: later, body: x, groupId: a')}`,
  ),
  fifoSameBodyOwnIds: scenario(
    fn(polled()) + fifo('Queue', contentBased),
    `${one(0, 'id: first, body: x, groupId: a, dedupId: p')}, ${one(1, 'id: other, body: x, groupId: a, dedupId: q')}`,
  ),
  fifoScopeOfGroup: scenario(
    fn(polled()) + fifo('Queue', ', DeduplicationScope: messageGroup, FifoThroughputLimit: perMessageGroupId'),
    `${one(0, 'id: first, body: x, groupId: a, dedupId: p')}, ${one(1, 'id: other, body: x, groupId: b, dedupId: p')}, ${one(2, 'id: repeat, body: y, groupId: a, dedupId: p')}`,
  ),
  fifoExpiredDuplicate: scenario(
    fifo('Queue', ', MessageRetentionPeriod: 60'),
    `${one(0, 'id: first, body: x, groupId: a, dedupId: p')}, ${one(100, 'id: repeat, body: x, groupId: a, dedupId: p')}`,
  ),
  fifoNoGroup: scenario(fifo(), one(0, 'id: m, body: x, dedupId: p')),
  fifoNoId: scenario(fifo(), one(0, 'id: m, body: x, groupId: a')),
  fifoMessageDelay: scenario(fifo(), one(0, 'id: m, body: x, groupId: a, dedupId: p, delaySeconds: 5')),
  fifoDeadLetterAge: scenario(
    fn(polled()) + fifo('Queue', `${contentBased}${redrive}`) + fifo('Dlq', ', MessageRetentionPeriod: 90'),
    send(['a1']),
    '{Fn: [{kind: throw, when: always}]}',
  ),
};
