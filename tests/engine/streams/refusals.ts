import type { RuleId } from '../../../engine';
import { serverless } from '../push/run';
import { broker, cluster, documents, mq, msk, selfManaged, store } from './broker-templates';

/** Mappings of streams that the API refuses. */
export interface Refused {
  readonly behaviour: string;
  readonly resources: string;
  readonly rule: RuleId;
  readonly message: string;
  readonly code?: string;
  readonly statusCode?: number;
}

const stream = '    Stream: {Type: AWS::Kinesis::Stream, Properties: {ShardCount: 1}}\n';
const table = (more = ', StreamSpecification: {StreamViewType: KEYS_ONLY}') =>
  `    Table: {Type: AWS::DynamoDB::Table, Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}]${more}}}\n`;
const kinesis = (more: string) => `, Events: {S: {Type: Kinesis, Properties: {Stream: !GetAtt Stream.Arn${more}}}}`;
const fromTable = (more: string) =>
  `, Events: {T: {Type: DynamoDB, Properties: {Stream: !GetAtt Table.StreamArn${more}}}}`;
const oldest = ', StartingPosition: TRIM_HORIZON';
const own = (statement: string) =>
  `, Role: !GetAtt Own.Arn${kinesis(`${oldest}`)}}}\n    Own: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyName: p, PolicyDocument: {Statement: [${statement}]}}]`;
const reader = '{Effect: Allow, Action: "kinesis:*", Resource: "*"}';
const twice = (id: string) =>
  `    ${id}: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Fn, EventSourceArn: !GetAtt Stream.Arn, StartingPosition: LATEST}}\n`;

export const refusals: readonly Refused[] = [
  {
    behaviour: 'F-120: a stream needs a starting position',
    resources: serverless('Fn', kinesis('')) + stream,
    rule: 'deployment.starting-position',
    message: "Value null at 'startingPosition' failed to satisfy constraint: Member must not be null.",
  },
  {
    behaviour: 'F-121: an unknown starting position',
    resources: serverless('Fn', kinesis(', StartingPosition: OLDEST')) + stream,
    rule: 'deployment.starting-position',
    message: 'Member must satisfy enum value set: [LATEST, AT_TIMESTAMP, TRIM_HORIZON]',
    code: 'ValidationException',
  },
  {
    behaviour: 'F-122: no AT_TIMESTAMP for a table',
    resources: serverless('Fn', fromTable(', StartingPosition: AT_TIMESTAMP, StartingPositionTimestamp: 1')) + table(),
    rule: 'deployment.starting-position',
    message: 'Unsupported starting position for arn type: arn:aws:dynamodb',
  },
  {
    behaviour: 'F-119: a timestamp that lies ahead',
    resources:
      serverless('Fn', kinesis(', StartingPosition: AT_TIMESTAMP, StartingPositionTimestamp: 1767229200')) + stream,
    rule: 'deployment.starting-position',
    message: 'future',
  },
  {
    behaviour: 'F-119: AT_TIMESTAMP without one',
    resources: serverless('Fn', kinesis(', StartingPosition: AT_TIMESTAMP')) + stream,
    rule: 'deployment.starting-position',
    message: 'StartingPositionTimestamp',
  },
  {
    behaviour: 'F-130: MaximumConcurrency is for queues',
    resources: serverless('Fn', kinesis(`${oldest}, ScalingConfig: {MaximumConcurrency: 2}`)) + stream,
    rule: 'deployment.parameters-of-other-sources',
    message: 'Unsupported ScalingConfig parameter for given event source mapping type.',
  },
  {
    behaviour: 'F-128: no on-success destination',
    resources:
      serverless('Fn', kinesis(`${oldest}, DestinationConfig: {OnSuccess: {Destination: !GetAtt Stream.Arn}}`)) +
      stream,
    rule: 'deployment.parameters-of-other-sources',
    message: 'Unsupported DestinationConfig parameter for given event source mapping type.',
  },
  {
    behaviour: 'F-128: a stream is no on-failure destination',
    resources:
      serverless('Fn', kinesis(`${oldest}, DestinationConfig: {OnFailure: {Destination: !GetAtt Stream.Arn}}`)) +
      stream,
    rule: 'deployment.stream-destination-kind',
    message: 'is invalid',
  },
  {
    behaviour: 'F-139: a stream that is not there',
    resources: serverless(
      'Fn',
      `, Events: {S: {Type: Kinesis, Properties: {Stream: "arn:aws:kinesis:us-east-1:123456789012:stream/none"${oldest}}}}`,
    ),
    rule: 'deployment.stream-exists',
    message: 'Stream not found: arn:aws:kinesis:us-east-1:123456789012:stream/none',
  },
  {
    behaviour: 'F-139: a table without a stream',
    resources: serverless('Fn', fromTable(oldest)) + table(''),
    rule: 'deployment.stream-exists',
    message: 'Stream not found: arn:aws:dynamodb',
  },
  {
    behaviour: 'F-291: a role that may not read',
    resources: serverless('Fn', own('{Effect: Allow, Action: "kinesis:GetRecords", Resource: "*"}')) + stream,
    rule: 'deployment.role-may-read-stream',
    message: 'Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream',
  },
  {
    behaviour: 'F-292: a role that may not write failures',
    resources:
      serverless(
        'Fn',
        own(reader).replace(oldest, `${oldest}, DestinationConfig: {OnFailure: {Destination: !GetAtt Queue.Arn}}`),
      ) +
      stream +
      '    Queue: {Type: AWS::SQS::Queue}\n',
    rule: 'deployment.role-may-write-failures',
    message: 'does not have permissions to call SendMessage on SQS',
  },
  {
    behaviour: 'F-135: the same stream twice',
    resources: serverless('Fn', own(reader).replace(kinesis(oldest), '')) + stream + twice('One') + twice('Two'),
    rule: 'deployment.one-mapping-per-stream-and-function',
    message: 'provided mapping already exists',
    code: 'ResourceConflictException',
    statusCode: 409,
  },
  {
    behaviour: 'F-136: a function that is not there',
    resources: `${stream}    Map: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: none, EventSourceArn: !GetAtt Stream.Arn, StartingPosition: LATEST}}\n`,
    rule: 'deployment.named-things-exist',
    message: 'Function does not exist',
  },
  {
    behaviour: 'F-243: the data of a stream is no text for a filter',
    resources:
      serverless('Fn', kinesis(`${oldest}, FilterCriteria: {Filters: [{Pattern: '{"data":["hello"]}'}]}`)) + stream,
    rule: 'deployment.filter-pattern-is-checked',
    message: 'Invalid filter pattern definition.',
  },
  {
    behaviour: 'F-118: a tumbling window takes no parallelization factor',
    resources: serverless('Fn', kinesis(`${oldest}, TumblingWindowInSeconds: 30, ParallelizationFactor: 2`)) + stream,
    rule: 'deployment.tumbling-window-runs-one-batch',
    message: 'ParallelizationFactor must be 1',
  },
  {
    behaviour: 'F-019: a function that may run for 841 s',
    resources: serverless('Fn', `, Timeout: 841${msk()}`) + cluster(),
    rule: 'deployment.broker-function-timeout',
    message: 'Function timeout: 841 seconds is more than the 840 seconds',
  },
  {
    behaviour: 'F-231: a cluster outside AWS needs access',
    resources: serverless('Fn', selfManaged('')),
    rule: 'deployment.self-managed-needs-access',
    message: "Required 'sourceAccessConfigurations' parameter is missing.",
  },
  {
    behaviour: 'F-225: a retry limit for Kafka needs provisioned pollers',
    resources: serverless('Fn', msk(', MaximumRetryAttempts: 3')) + cluster(),
    rule: 'deployment.kafka-error-controls-need-pollers',
    message: 'Unsupported MaximumRetryAttempts parameter',
  },
  {
    behaviour: 'F-117: Kafka has no parallelization factor',
    resources: serverless('Fn', msk(', ParallelizationFactor: 2')) + cluster(),
    rule: 'deployment.parameters-of-other-sources',
    message: 'Unsupported ParallelizationFactor parameter',
  },
  {
    behaviour: 'F-119: a topic of MSK needs a starting position',
    resources: serverless('Fn', msk('', '""')) + cluster(),
    rule: 'deployment.starting-position',
    message: "Value null at 'startingPosition'",
  },
  {
    behaviour: 'F-227: a topic is no destination of its own mapping',
    resources:
      serverless(
        'Fn',
        msk(
          ', ProvisionedPollerConfig: {MinimumPollers: 1}, DestinationConfig: {OnFailure: {Destination: "kafka://orders"}}',
        ),
      ) + cluster(),
    rule: 'deployment.stream-destination-kind',
    message: 'is invalid',
  },
  {
    behaviour: 'F-233: a broker takes no on-failure destination',
    resources:
      serverless('Fn', mq(', DestinationConfig: {OnFailure: {Destination: !GetAtt Queue.Arn}}')) +
      broker +
      '    Queue: {Type: AWS::SQS::Queue}\n',
    rule: 'deployment.parameters-of-other-sources',
    message: 'Unsupported DestinationConfig parameter',
  },
  {
    behaviour: 'F-127: a broker takes no partial responses',
    resources: serverless('Fn', mq(', FunctionResponseTypes: [ReportBatchItemFailures]')) + broker,
    rule: 'deployment.parameters-of-other-sources',
    message: 'Unsupported FunctionResponseTypes parameter',
  },
  {
    behaviour: 'F-235: DocumentDB takes no filters',
    resources: serverless('Fn', documents(`, FilterCriteria: {Filters: [{Pattern: '{"a":["b"]}'}]}`)) + store,
    rule: 'deployment.parameters-of-other-sources',
    message: 'Unsupported FilterCriteria parameter',
  },
  ...bounds('ParallelizationFactor', [0, 11]),
  ...bounds('MaximumRetryAttempts', [-2, 10_001]),
  ...bounds('MaximumRecordAgeInSeconds', [-2, 0, 59, 604_801]),
  ...bounds('TumblingWindowInSeconds', [-1, 901]),
  ...bounds('BatchSize', [0, 10_001]),
  ...bounds('MaximumBatchingWindowInSeconds', [-1, 301]),
];

function bounds(name: string, values: readonly number[]): readonly Refused[] {
  return values.map((value) => ({
    behaviour: `${name} is not ${value}`,
    resources: serverless('Fn', kinesis(`${oldest}, ${name}: ${value}`)) + stream,
    rule: 'deployment.within-bounds',
    message: `Value '${value}' at '${name.charAt(0).toLowerCase()}${name.slice(1)}'`,
    code: 'ValidationException',
  }));
}
