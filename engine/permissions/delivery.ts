import type { ReadRule } from '../rules';
import type { World } from '../world';
import { isAllowed } from './evaluate';
import { mayUseKey } from './keys';

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

/** Whether Lambda may do these things (`ReceiveMessage`, …) with a queue on behalf of a function. */
export function mayPoll(
  { world, read }: Delivery,
  functionArn: string,
  queueArn: string,
  actions: readonly string[],
): boolean {
  if (read('permissions.poll-checked-against') === 'function-policy') {
    return mayPush({ world, read }, 'sqs.amazonaws.com', functionArn, queueArn);
  }
  const principal = { role: roleOf(world, functionArn) };
  return actions.every((action) =>
    isAllowed({ world, read, principal, action: `sqs:${action}`, resourceArn: queueArn }),
  );
}

/** Whether Lambda may hand a failed or finished event on, on behalf of a function. */
export function maySend({ world, read }: Delivery, functionArn: string, targetArn: string): boolean {
  const sending = sendingTo(targetArn);
  if (!sending) return false;
  const role = roleOf(world, functionArn);
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

/** Whether Lambda can read the messages of a queue for a function, should they be encrypted. */
export function mayDecrypt({ world, read }: Delivery, functionArn: string, queueArn: string): boolean {
  const { keyArn } = Object.values(world.queues).find(({ arn }) => arn === queueArn) ?? {};
  if (keyArn === undefined || !read('permissions.encrypted-queue-needs-key')) return true;
  return mayUseKey({ world, read }, roleOf(world, functionArn), 'kms:Decrypt', keyArn);
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

/** Whether anybody may use a function URL without signing; each action that it needs is asked for. */
export function mayUseUrl({ world, read }: Delivery, functionArn: string): boolean {
  const context = { 'lambda:FunctionUrlAuthType': 'NONE', 'lambda:InvokedViaFunctionUrl': 'true' };
  return read('permissions.function-url-actions').every((action) =>
    isAllowed({ world, read, principal: { anonymous: true }, action, resourceArn: functionArn, context }),
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

/** The logical id of the execution role of a function ARN, qualified or not. */
export function roleOf(world: World, functionArn: string): string {
  const bare = functionArn.split(':').slice(0, 7).join(':');
  return Object.values(world.functions).find(({ arn }) => arn === bare)?.role ?? '';
}
