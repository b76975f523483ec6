import { mayPush } from '../../permissions/delivery';
import type { TriggerSettings } from '../../push-world';
import { principalOf } from '../../sources/pushing-services';
import { isElsewhere } from '../place';
import { type Check, firstOf, refuse } from './check';
import { whatIsMissing } from './functions';

/** The services that try the function when a trigger is made, and what they say. */
const refusals: Readonly<
  Partial<
    Record<
      TriggerSettings['service'],
      { readonly operation: string; readonly code: string; readonly says: (arn: string) => string }
    >
  >
> = {
  'cloudwatch-logs': {
    operation: 'PutSubscriptionFilter',
    code: 'InvalidParameterException',
    says: () =>
      'Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.',
  },
  ses: {
    operation: 'CreateReceiptRule',
    code: 'InvalidLambdaFunction',
    says: (arn) => `Could not invoke Lambda function: ${arn}`,
  },
  config: {
    operation: 'PutConfigRule',
    code: 'InsufficientPermissionsException',
    says: (arn) =>
      `The AWS Lambda function ${arn} cannot be invoked. Check the specified function ARN, and check the function's permissions.`,
  },
};

/** CloudWatch Logs, SES and Config refuse a trigger whose function they may not invoke; other services find out later. */
export const triggersFit: Check = (deployment) =>
  firstOf(Object.entries(deployment.world.triggers), ([id, { service, sourceArn, calls }]) => {
    const refusal = refusals[service];
    const { world, read } = deployment;
    const rule = 'deployment.trigger-must-be-let-in';
    if (!refusal) return undefined;
    return firstOf(calls, ({ functionArn }) => {
      if (isElsewhere(functionArn) || !read(rule)) return undefined;
      const principal = principalOf(service);
      const letIn =
        !whatIsMissing(deployment, functionArn) && mayPush({ world, read }, principal, functionArn, sourceArn);
      return letIn ? undefined : refuse(rule, id, refusal.operation, refusal.says(functionArn), refusal.code);
    });
  });
