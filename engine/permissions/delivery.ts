import { addressOf } from '../address';
import type { PipeSettings } from '../pipe-world';
import type { ReadRule } from '../rules';
import type { MappingSettings, World } from '../world';
import { isAllowed, type Principal } from './evaluate';
import { mayUseKey } from './keys';

/** What is read for which function: by Lambda, or by a pipe. */
type Polling = Pick<MappingSettings, 'functionArn' | 'sourceArn' | 'pipe'>;

interface Delivery {
  readonly world: World;
  readonly read: ReadRule;
}

/** Whether a service may invoke the very ARN that it targets. */
export function mayPush({ world, read }: Delivery, service: string, functionArn: string, sourceArn: string): boolean {
  if (!read('permissions.function-policy-admits-services')) return true;
  const action = 'lambda:InvokeFunction';
  if (read('permissions.push-checked-against') === 'execution-role') {
    return isAllowed({
      world,
      read,
      principal: { role: roleOf(world, functionArn) },
      action,
      resourceArn: functionArn,
    });
  }
  return isAllowed({ world, read, principal: { service }, action, resourceArn: functionArn, sourceArn });
}

/** Whether these things (`ReceiveMessage`, …) may be done with a queue for a function. */
export function mayPoll({ world, read }: Delivery, polling: Polling, actions: readonly string[]): boolean {
  const { functionArn, sourceArn, pipe } = polling;
  if (!pipe && read('permissions.poll-checked-against') === 'function-policy') {
    return mayPush({ world, read }, 'sqs.amazonaws.com', functionArn, sourceArn);
  }
  const role = readerOf({ world, read }, polling);
  if (role === undefined) return true;
  return actions.every((action) =>
    isAllowed({ world, read, principal: { role }, action: `sqs:${action}`, resourceArn: sourceArn }),
  );
}

/** Whether Lambda may hand a failed or finished event on, on behalf of a function. */
export const maySend = ({ world, read }: Delivery, functionArn: string, targetArn: string): boolean =>
  maySendAs({ world, read }, roleOf(world, functionArn), targetArn);

/** Whether a role may send to an ARN. */
export function maySendAs({ world, read }: Delivery, role: string, targetArn: string): boolean {
  const sending = sendingTo(targetArn);
  if (!sending) return false;
  const may = (action: string, resourceArn: string) =>
    isAllowed({ world, read, principal: { role }, action, resourceArn });
  if (!targetArn.startsWith('arn:aws:s3:')) return may(sending.action, sending.resourceArn);
  const objects = read('permissions.bucket-destination-actions').every((action) =>
    may(action, action === 's3:ListBucket' ? targetArn : sending.resourceArn),
  );
  const { keyArn } = Object.values(world.buckets).find(({ arn }) => arn === targetArn) ?? {};
  if (!objects || keyArn === undefined || !read('permissions.encrypted-bucket-needs-key')) return objects;
  return mayUseKey({ world, read }, role, 'kms:GenerateDataKey', keyArn);
}

/** Whether the messages of a queue can be read for a function, should they be encrypted. */
export function mayDecrypt({ world, read }: Delivery, polling: Polling): boolean {
  const { keyArn } = Object.values(world.queues).find(({ arn }) => arn === polling.sourceArn) ?? {};
  if (keyArn === undefined || !read('permissions.encrypted-queue-needs-key')) return true;
  const role = readerOf({ world, read }, polling);
  return role === undefined || mayUseKey({ world, read }, role, 'kms:Decrypt', keyArn);
}

/** Whether a service (SNS, EventBridge, S3) may send to a queue or topic. */
export const mayForward = (
  { world, read }: Delivery,
  service: string,
  targetArn: string,
  sourceArn: string,
): boolean => {
  const sending = sendingTo(targetArn);
  return (
    sending !== undefined &&
    isAllowed({ world, read, principal: { service }, action: sending.action, resourceArn: targetArn, sourceArn })
  );
};

/** Whether a function may write its log lines. */
export const mayLog = ({ world, read }: Delivery, functionArn: string): boolean =>
  ['logs:CreateLogStream', 'logs:PutLogEvents'].every((action) =>
    isAllowed({
      world,
      read,
      principal: { role: roleOf(world, functionArn) },
      action,
      resourceArn: `arn:aws:logs:${world.region}:${world.account}:log-group:/aws/lambda/${functionArn.split(':')[6]}:*`,
    }),
  );

/**
 * Whether a function URL may be used; each action that it needs is asked for. With AWS_IAM it is he who signed that is
 * asked about, and an unsigned request is none of anybody's; with NONE a signature counts for nothing.
 */
export function mayUseUrl(
  { world, read }: Delivery,
  { functionArn, authType }: World['functionUrls'][string],
  by?: Principal,
): boolean {
  const signed = authType === 'AWS_IAM';
  if (signed && !by) return false;
  const principal = signed && by ? by : { anonymous: true as const };
  const context = { 'lambda:FunctionUrlAuthType': authType, 'lambda:InvokedViaFunctionUrl': 'true' };
  return read('permissions.function-url-actions').every((action) =>
    isAllowed({ world, read, principal, action, resourceArn: functionArn, context }),
  );
}

/** The action that sends to an ARN, and how AWS words it. */
export function sendingTo(
  arn: string,
): { readonly action: string; readonly words: string; readonly resourceArn: string } | undefined {
  const service = arn.split(':')[2] ?? '';
  const found = {
    sqs: ['sqs:SendMessage', 'SendMessage on SQS'],
    sns: ['sns:Publish', 'Publish on SNS'],
    lambda: ['lambda:InvokeFunction', 'InvokeFunction on Lambda'],
    events: ['events:PutEvents', 'PutEvents on EventBridge'],
    s3: ['s3:PutObject', 'PutObject on S3'],
  }[service];
  if (!found) return undefined;
  return { action: found[0] as string, words: found[1] as string, resourceArn: service === 's3' ? `${arn}/*` : arn };
}

/** Whether a pipe may invoke a function: the role of the pipe is asked, and no function policy. */
export function mayInvokeFromPipe(
  { world, read }: Delivery,
  { role, arn }: PipeSettings,
  functionArn: string,
): boolean {
  const asked = read('pipes.role-invokes');
  if (asked === 'function-policy') return mayPush({ world, read }, 'pipes.amazonaws.com', functionArn, arn);
  const request = { world, read, principal: { role }, action: 'lambda:InvokeFunction', resourceArn: functionArn };
  return asked === 'not asked' || isAllowed(request);
}

/** The role that reads a source: that of the pipe, or the execution role of the function; undefined where nobody is asked. */
export function readerOf(
  { world, read }: Delivery,
  { functionArn, pipe }: Pick<Polling, 'functionArn' | 'pipe'>,
): string | undefined {
  const by = pipe && read('pipes.role-reads');
  if (by === 'not asked') return undefined;
  return pipe && by === 'pipe' ? pipe.role : roleOf(world, functionArn);
}

/** The logical id of the execution role of a function ARN, qualified or not. */
export function roleOf(world: World, functionArn: string): string {
  const address = addressOf(world, functionArn);
  return (address?.kind === 'function' && world.functions[address.id]?.role) || '';
}
