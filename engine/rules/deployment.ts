import { days, seconds } from '../../base/time';
import { pages } from './pages';
import { rule } from './rule';

const read = '2026-11-24';
const ofFunctions = { read, owner: 'lambda', topic: 'invocation-types' } as const;
const ofQueues = { read, owner: 'sqs', topic: 'sqs' } as const;
const ofMappings = { read, owner: 'event-source-mapping', topic: 'event-source-mapping' } as const;
const ofPermissions = { read, owner: 'lambda', topic: 'permissions' } as const;
const ofDestinations = { read, owner: 'lambda-async-queue', topic: 'dead-letter-queues' } as const;

export const defaultTimeout = rule({
  ...ofFunctions,
  id: 'deployment.function-timeout',
  statement: 'A function may run for 3 seconds unless its Timeout says otherwise.',
  facts: ['F-019'],
  url: pages.timeout,
  value: seconds(3),
  off: seconds(900),
});

export const defaultVisibility = rule({
  ...ofQueues,
  id: 'deployment.visibility-timeout',
  statement: 'A queue hides a received message for 30 seconds unless VisibilityTimeout says otherwise.',
  facts: ['F-151'],
  url: pages.visibility,
  value: seconds(30),
  off: seconds(43_200),
});

export const defaultRetention = rule({
  ...ofQueues,
  id: 'deployment.message-retention',
  statement: 'A queue keeps a message for 4 days unless MessageRetentionPeriod says otherwise.',
  facts: ['F-155'],
  url: pages.queueAttributes,
  value: days(4),
  off: days(14),
});

export const defaultDelay = rule({
  ...ofQueues,
  id: 'deployment.delay',
  statement: 'A message may be received at once unless the queue or the message has a delay.',
  facts: ['F-157'],
  url: pages.delay,
  value: seconds(0),
  off: seconds(900),
});

export const defaultBatchSize = rule({
  ...ofMappings,
  id: 'deployment.batch-size',
  statement: 'A mapping of a queue reads up to 10 messages a batch unless BatchSize says otherwise.',
  facts: ['F-114'],
  url: pages.configureSqs,
  value: 10,
  off: 1,
});

export const defaultWindow = rule({
  ...ofMappings,
  id: 'deployment.batching-window',
  statement: 'A mapping of a queue does not wait for a batch to fill unless it has a batching window.',
  facts: ['F-112'],
  url: pages.configureSqs,
  value: seconds(0),
  off: seconds(300),
});

export const visibilityCoversTimeout = rule({
  ...ofMappings,
  id: 'deployment.visibility-covers-timeout',
  statement: 'A queue whose visibility timeout is shorter than the function timeout cannot be mapped.',
  facts: ['F-153'],
  url: pages.configureSqs,
  value: true,
  off: false,
});

export const largeBatchNeedsWindow = rule({
  ...ofMappings,
  id: 'deployment.large-batch-needs-window',
  statement: 'A batch size above 10 for a queue needs a batching window.',
  facts: ['F-115'],
  url: pages.configureSqs,
  value: true,
  off: false,
});

export const fifoTakesNoWindow = rule({
  ...ofMappings,
  id: 'deployment.fifo-takes-no-window',
  statement: 'A mapping of a FIFO queue takes no batching window.',
  facts: ['F-113', 'F-183'],
  url: pages.configureSqs,
  value: true,
  off: false,
});

export const fifoBatchSize = rule({
  ...ofMappings,
  id: 'deployment.fifo-batch-size',
  statement: 'A mapping of a FIFO queue reads at most 10 messages a batch.',
  facts: ['F-114', 'F-183'],
  url: pages.configureSqs,
  value: 10,
  off: 10_000,
});

export const provisionedPollers = rule({
  ...ofMappings,
  id: 'deployment.provisioned-pollers',
  statement: 'Provisioned pollers of a queue are at least 2, and do not go together with MaximumConcurrency.',
  facts: ['F-131'],
  url: pages.sqsScaling,
  topic: 'concurrency',
  value: { least: 2 },
  off: { least: 0 },
});

export const oneMappingPerPair = rule({
  ...ofMappings,
  id: 'deployment.one-mapping-per-queue-and-function',
  statement: 'The same queue cannot be mapped to the same function twice.',
  facts: ['F-134'],
  url: pages.mapping,
  value: true,
  off: false,
});

export const filterIsChecked = rule({
  ...ofMappings,
  id: 'deployment.filter-pattern-is-checked',
  statement: 'A mapping with an invalid filter pattern is refused.',
  facts: ['F-140', 'F-259'],
  url: pages.filtering,
  value: true,
  off: false,
});

export const roleMayPoll = rule({
  ...ofMappings,
  id: 'deployment.role-may-poll',
  statement: 'A mapping cannot be made while the execution role may not receive and delete messages of the queue.',
  facts: ['F-287', 'F-290'],
  url: pages.configureSqs,
  topic: 'permissions',
  value: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'] as readonly string[],
  off: [],
});

export const roleMayDeadLetter = rule({
  ...ofDestinations,
  id: 'deployment.role-may-dead-letter',
  statement: 'A function cannot be given a dead-letter queue that its execution role may not send to.',
  facts: ['F-057'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});

export const roleMayReachDestination = rule({
  ...ofDestinations,
  id: 'deployment.role-may-reach-destination',
  statement: 'A function cannot be given a destination that its execution role may not send to.',
  facts: ['F-058'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});

export const deadLetterIsStandard = rule({
  ...ofDestinations,
  id: 'deployment.dead-letter-target-is-standard',
  statement: 'The dead-letter queue of a function is a standard queue or topic, never a FIFO one.',
  facts: ['F-054', 'F-187'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});

export const notItsOwnDestination = rule({
  ...ofDestinations,
  id: 'deployment.not-its-own-destination',
  statement: 'A function cannot be a destination for itself.',
  facts: ['F-065'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});

export const deadLetterQueueOfSameKind = rule({
  ...ofQueues,
  id: 'deployment.dead-letter-queue-of-same-kind',
  statement: 'The dead-letter queue of a standard queue is standard, that of a FIFO queue is FIFO.',
  facts: ['F-150', 'F-186'],
  url: pages.deadLetterQueues,
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});

export const redriveAllowPolicy = rule({
  ...ofQueues,
  id: 'deployment.redrive-allow-policy',
  statement:
    'A queue may use a dead-letter queue only if the redrive allow policy of that one admits it; by default it admits all.',
  facts: ['F-150'],
  url: pages.deadLetterQueues,
  topic: 'dead-letter-queues',
  value: true,
  off: false,
});

export const bucketIsLetIn = rule({
  ...ofPermissions,
  id: 'deployment.bucket-must-be-let-in',
  statement: 'S3 refuses a notification while it may not reach the function, queue or topic.',
  facts: ['F-075', 'F-286'],
  url: pages.withS3,
  owner: 's3',
  value: true,
  off: false,
});

export const noPolicyOnLatest = rule({
  ...ofPermissions,
  id: 'deployment.no-policy-on-latest',
  statement: 'A function policy cannot be put on $LATEST.',
  facts: ['F-275'],
  url: pages.functionPolicy,
  value: true,
  off: false,
});

export const samPermitsPush = rule({
  ...ofPermissions,
  id: 'deployment.sam-permits-push',
  statement: 'SAM adds the function policy statement that a pushing event source needs.',
  facts: ['F-294'],
  url: pages.samFunction,
  value: true,
  off: false,
});

export const samPermitsPolling = rule({
  ...ofPermissions,
  id: 'deployment.sam-permits-polling',
  statement: 'SAM adds the managed policy of the poller to the role that it makes for a function.',
  facts: ['F-293'],
  url: pages.samFunction,
  value: true,
  off: false,
});

export const samPermitsSending = rule({
  ...ofPermissions,
  id: 'deployment.sam-permits-sending',
  statement: 'SAM lets the role that it makes send to the dead-letter queue and destinations of the function.',
  facts: ['F-042', 'F-293'],
  url: pages.samFunction,
  value: true,
  off: false,
});

export const defaultReceives = rule({
  ...ofQueues,
  id: 'deployment.max-receive-count',
  statement: 'A redrive policy allows 10 receives unless maxReceiveCount says otherwise.',
  facts: ['F-149'],
  url: pages.deadLetterQueues,
  topic: 'dead-letter-queues',
  value: 10,
  off: 1,
});

export const queueMappingParameters = rule({
  ...ofMappings,
  id: 'deployment.parameters-of-streams-only',
  statement: 'A mapping of a queue takes no on-failure destination, no retry limit, no record age and no bisecting.',
  facts: ['F-129', 'F-172'],
  url: pages.withSqs,
  value: true,
  off: false,
});

export const withinBounds = rule({
  ...ofFunctions,
  id: 'deployment.within-bounds',
  statement: 'AWS refuses a setting outside its bounds.',
  facts: ['F-019', 'F-025', 'F-026', 'F-064', 'F-113', 'F-114', 'F-130', 'F-151', 'F-155', 'F-157'],
  url: pages.mapping,
  value: true,
  off: false,
});

export const namedThingsExist = rule({
  ...ofFunctions,
  id: 'deployment.named-things-exist',
  statement:
    'AWS refuses a mapping, destination, redrive policy or statement that names something that does not exist.',
  facts: ['F-066', 'F-068', 'F-136', 'F-137', 'F-138', 'F-278'],
  url: pages.mapping,
  value: true,
  off: false,
});

export const destinationKind = rule({
  ...ofDestinations,
  id: 'deployment.destination-kind',
  statement: 'A destination is a queue, topic, function or event bus, and on failure also a bucket.',
  facts: ['F-041', 'F-067'],
  url: pages.asyncRecords,
  value: true,
  off: false,
});
