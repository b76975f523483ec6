import { invoke } from '../invocation/set-ups';
import { type SetUp, scenarioOf, serverless } from '../push/run';

const other = '210987654321';
const mayInvoke = '{Effect: Allow, Action: "lambda:InvokeFunction", Resource: "*"}';
const deny = '{Effect: Deny, Action: "lambda:*", Resource: "*"}';
const permission = (principal: string, more = '') =>
  `    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: "lambda:InvokeFunction", Principal: ${principal}${more}}}\n`;

/** A call by a caller of an account with some statements. */
export const calledBy = (statements: string, { account = '123456789012', more = '', policy = '' } = {}): SetUp => ({
  resources: serverless('Fn') + policy,
  callers: `{App: {account: "${account}", statements: [${statements}]${more}}}`,
  stimuli: invoke('RequestResponse', ['r']).replace('target: Fn', 'target: Fn, caller: App'),
});

export const crossAccount = (statements: string, policy = '', more = ''): SetUp =>
  calledBy(statements, { account: other, policy, more });

const key = (statement: string) =>
  `    Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: [${statement}]}}}\n`;
export const delegating =
  '{Effect: Allow, Principal: {AWS: "arn:aws:iam::123456789012:root"}, Action: "kms:*", Resource: "*"}';
export const silent =
  '{Effect: Allow, Principal: {AWS: "arn:aws:iam::123456789012:role/Admin"}, Action: "kms:*", Resource: "*"}';
export const namingRole =
  '{Effect: Allow, Principal: {AWS: "arn:aws:iam::123456789012:role/FnRole"}, Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: "*"}';
export const may = (...actions: string[]) =>
  `, Policies: [{Statement: [{Effect: Allow, Action: [${actions.map((action) => `"${action}"`).join(', ')}], Resource: "*"}]}]`;

/** An encrypted queue that a function polls. */
export const encrypted = (policies: string, keyPolicy = delegating, keyId = '!Ref Key'): SetUp => ({
  resources: `${serverless('Fn', `${policies}, Events: {Q: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn}}}`)}${key(keyPolicy)}    Queue: {Type: AWS::SQS::Queue, Properties: {KmsMasterKeyId: ${keyId}}}\n`,
  stimuli: '{at: 0, action: SendMessage, target: Queue, items: [{id: m, body: m}]}',
});

const bucketRole = (actions: readonly string[]) =>
  `    Role: {Type: AWS::IAM::Role, Properties: {Policies: [{PolicyName: p, PolicyDocument: {Statement: [{Effect: Allow, Action: [${actions.map((action) => `"${action}"`).join(', ')}], Resource: "*"}]}}]}}\n`;

/** A bucket as on-failure destination, and what the role may do. */
export const intoBucket = (actions: readonly string[], encryption = ''): SetUp => ({
  resources: `${serverless('Fn', ', Role: !GetAtt Role.Arn, EventInvokeConfig: {MaximumRetryAttempts: 0, DestinationConfig: {OnFailure: {Type: S3Bucket, Destination: !GetAtt Bucket.Arn}}}')}${bucketRole(actions)}${key(delegating)}    Bucket: {Type: AWS::S3::Bucket${encryption}}\n`,
  stimuli: invoke('Event', ['e']),
  handlers: '{Fn: [{kind: throw}]}',
});
export const withKey =
  ', Properties: {BucketEncryption: {ServerSideEncryptionConfiguration: [{ServerSideEncryptionByDefault: {SSEAlgorithm: "aws:kms", KMSMasterKeyID: !GetAtt Key.Arn}}]}}';

/** A bucket whose owner is another account, and how far the function policy lets S3 in. */
export const foreignBucket = (more: string, owners = `{Bucket: "${other}"}`): SetUp => ({
  ...(owners === '' ? {} : { owners }),
  resources: `${serverless('Fn')}    Bucket: {Type: AWS::S3::Bucket, Properties: {NotificationConfiguration: {LambdaConfigurations: [{Event: "s3:ObjectCreated:*", Function: !GetAtt Fn.Arn}]}}}
    Allow: {Type: AWS::Lambda::Permission, Properties: {FunctionName: !Ref Fn, Action: "lambda:InvokeFunction", Principal: s3.amazonaws.com${more}}}\n`,
  stimuli: '{at: 0, action: PutObject, target: Bucket, items: [{id: o, key: k}]}',
});

/** A queue of another account as dead-letter queue, and its policy. */
export const foreignDeadLetters = (policy: string): SetUp => ({
  owners: `{Dead: "${other}"}`,
  resources: `${serverless('Fn', ', DeadLetterQueue: {Type: SQS, TargetArn: !GetAtt Dead.Arn}')}    Dead: {Type: AWS::SQS::Queue}\n${policy}`,
  stimuli: invoke('Event', ['e']),
  handlers: '{Fn: [{kind: throw}]}',
});
export const letsIn = (principal: string) =>
  `    Policy: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref Dead], PolicyDocument: {Statement: [{Effect: Allow, Principal: {AWS: ${principal}}, Action: "sqs:SendMessage", Resource: !GetAtt Dead.Arn}]}}}\n`;

const setUps: readonly SetUp[] = [
  encrypted(''),
  intoBucket(['s3:PutObject', 's3:ListBucket'], withKey),
  intoBucket(['s3:PutObject']),
];

export const permissionScenarios = setUps.map(scenarioOf);
export { deny, mayInvoke, other, permission };
