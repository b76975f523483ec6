import { asObject } from '../../json';
import type { Refusal } from '../../outcome';
import { maySend, sendingTo } from '../../permissions/delivery';
import { ofType } from '../build';
import { configuredArn } from '../functions';
import { isElsewhere, splitQualifier } from '../place';
import { type Check, type Deployment, firstOf, refuse } from './check';

/** The dead-letter target of a function is standard and the execution role may send to it. */
export const deadLetterTargetsWork: Check = ({ world, read }) =>
  firstOf(Object.entries(world.functions), ([id, { arn, deadLetterArn }]) => {
    if (deadLetterArn === undefined || isElsewhere(deadLetterArn)) return undefined;
    if (deadLetterArn.endsWith('.fifo') && read('deployment.dead-letter-target-is-standard')) {
      return refuse(
        'deployment.dead-letter-target-is-standard',
        id,
        'CreateFunction',
        `The dead-letter target ${deadLetterArn} is FIFO, which is not supported.`,
      );
    }
    if (!read('deployment.role-may-dead-letter') || maySend({ world, read }, arn, deadLetterArn)) return undefined;
    const words = sendingTo(deadLetterArn)?.words ?? 'SendMessage on SQS';
    return refuse(
      'deployment.role-may-dead-letter',
      id,
      'CreateFunction',
      `The provided execution role does not have permissions to call ${words}`,
    );
  });

const operation = 'PutFunctionEventInvokeConfig';

/** An event invoke config says something, about a function that exists, and names destinations that work. */
export const invokeConfigsFit: Check = (deployment) =>
  firstOf(ofType(deployment, 'AWS::Lambda::EventInvokeConfig'), ([id, { properties }]) => {
    const { bare, qualifier } = configuredArn(properties);
    if (whatIsMissing(deployment, qualifier === '' ? bare : `${bare}:${qualifier}`)) {
      return refuse(
        'deployment.named-things-exist',
        id,
        operation,
        "The function doesn't exist.",
        'ResourceNotFoundException',
      );
    }
    const settings = Object.values(deployment.world.functions).find(({ arn }) => arn === bare)?.eventInvokeConfigs[
      qualifier
    ];
    const says = Object.keys(settings ?? {}).length + Object.keys(asObject(properties.DestinationConfig)).length;
    if (says === 0 && deployment.read('deployment.within-bounds')) {
      return refuse(
        'deployment.within-bounds',
        id,
        operation,
        'You must specify at least one of error handling or destination setting.',
      );
    }
    return firstOf([settings?.onSuccess, settings?.onFailure], (target) =>
      target === undefined || isElsewhere(target)
        ? undefined
        : destinationFault(deployment, id, bare, target, target === settings?.onSuccess),
    );
  });

function destinationFault(
  deployment: Deployment,
  id: string,
  functionArn: string,
  target: string,
  onSuccess: boolean,
): Refusal | undefined {
  const { world, read } = deployment;
  const sending = sendingTo(target);
  const bucketOnSuccess = onSuccess && target.startsWith('arn:aws:s3:');
  if ((!sending || bucketOnSuccess) && read('deployment.destination-kind')) {
    const outcome = onSuccess ? 'OnSuccess' : 'OnFailure';
    return refuse(
      'deployment.destination-kind',
      id,
      operation,
      `The provided destination config DestinationConfig(${outcome}(destination=${target})) is invalid.`,
    );
  }
  if (splitQualifier(target).bare === functionArn && read('deployment.not-its-own-destination')) {
    return refuse(
      'deployment.not-its-own-destination',
      id,
      operation,
      "You can't specify the function as a destination for itself.",
    );
  }
  if (target.startsWith('arn:aws:lambda:') && whatIsMissing(deployment, target)) {
    return refuse('deployment.named-things-exist', id, operation, `The destination ARN ${target} is invalid.`);
  }
  if (!read('deployment.role-may-reach-destination') || maySend({ world, read }, functionArn, target)) return undefined;
  const action = sending?.words.split(' ')[0] ?? 'SendMessage';
  return refuse(
    'deployment.role-may-reach-destination',
    id,
    operation,
    `The function's execution role does not have permissions to call ${action} on ${target}`,
  );
}

/** What of a function ARN does not exist. Nothing is said of what is made elsewhere. */
export function whatIsMissing({ world, read }: Deployment, arn: string): 'function' | 'qualifier' | undefined {
  if (isElsewhere(arn) || !read('deployment.named-things-exist')) return undefined;
  const { bare, qualifier } = splitQualifier(arn);
  const found = Object.values(world.functions).find((settings) => settings.arn === bare);
  if (!found) return 'function';
  return qualifier === '' || found.qualifiers.includes(qualifier) ? undefined : 'qualifier';
}
