import { seconds } from '../../../base/time';
import { asText } from '../../json';
import type { Refusal } from '../../outcome';
import { isInRightNumber, parseSchedule } from '../../schedules/expression';
import type { RetryLimits } from '../../sources/retry-policy';
import { ofType } from '../build';
import { isElsewhere } from '../place';
import { type Check, type Deployment, firstOf, notModelled, refuse } from './check';

/** Event rules: something sets them off, the expression can be read, and the targets are few. */
export const eventRulesFit: Check = (deployment) =>
  firstOf(Object.entries(deployment.world.eventRules), ([id, { schedule, pattern, bus, targets }]) => {
    const { read } = deployment;
    const bounds = read('deployment.event-rule-bounds');
    const refuseIt = (operation: string, message: string, code = 'ValidationException') =>
      refuse('deployment.event-rule-bounds', id, operation, message, code);
    if (schedule === undefined && pattern === undefined && bounds.checked) {
      return refuseIt('PutRule', 'Parameter(s) EventPattern or ScheduleExpression must be specified.');
    }
    if (schedule !== undefined && !isElsewhere(schedule) && bounds.checked) {
      const parsed = parseSchedule(schedule);
      if (!parsed || parsed.kind === 'at' || !isInRightNumber(schedule)) {
        return refuseIt('PutRule', 'Parameter ScheduleExpression is not valid.');
      }
      if (bus !== 'default') {
        return refuseIt('PutRule', 'ScheduleExpression is supported only on the default event bus.');
      }
    }
    if (targets.length > bounds.targets) {
      const message = 'The requested resource exceeds the maximum number allowed.';
      return refuseIt('PutTargets', message, 'LimitExceededException');
    }
    return firstOf(targets, (target) => limitsFault(deployment, id, 'PutTargets', target));
  });

/** Schedules of EventBridge Scheduler: the expression can be read, and the role lets the scheduler in. */
export const schedulesFit: Check = (deployment) =>
  firstOf(ofType(deployment, 'AWS::Scheduler::Schedule'), ([id, { properties }]) => {
    const { read, world } = deployment;
    const schedule = world.schedules[id];
    if (!schedule) return undefined;
    const { expression, roleArn, targetArn } = schedule;
    const zone = asText(properties.ScheduleExpressionTimezone) ?? 'UTC';
    if (!/^(Etc\/)?(UTC|GMT)$/.test(zone)) return notModelled(id, `schedules in the time zone ${zone}`);
    if (/^arn:aws:scheduler:::aws-sdk:/.test(targetArn)) return notModelled(id, 'universal targets of schedules');
    const bounds = read('deployment.event-rule-bounds');
    if (!isElsewhere(expression) && !parseSchedule(expression) && bounds.checked) {
      const message = `Invalid Schedule Expression ${expression}.`;
      return refuse('deployment.event-rule-bounds', id, 'CreateSchedule', message, 'ValidationException');
    }
    if (!trusts(deployment, roleArn) && read('deployment.schedule-role-is-trusted')) {
      const message = 'The execution role you provide must allow AWS EventBridge Scheduler to assume the role.';
      return refuse('deployment.schedule-role-is-trusted', id, 'CreateSchedule', message, 'ValidationException');
    }
    return limitsFault(deployment, id, 'CreateSchedule', schedule);
  });

/** Whether a role of the template lets Scheduler assume it; a role without a trust policy is taken to. */
function trusts({ world }: Deployment, roleArn: string): boolean {
  const trust = Object.values(world.roles).find(({ arn }) => arn === roleArn)?.trust;
  return (
    trust === undefined ||
    trust.some(
      ({ effect, principals = [] }) =>
        effect === 'Allow' && (principals.includes('*') || principals.includes('service:scheduler.amazonaws.com')),
    )
  );
}

function limitsFault(
  { read }: Deployment,
  id: string,
  operation: string,
  { maximumRetryAttempts = 0, maximumEventAge }: RetryLimits,
): Refusal | undefined {
  const { retries, age, checked } = read('deployment.event-rule-bounds');
  const ageFits =
    maximumEventAge === undefined || (maximumEventAge >= seconds(age[0]) && maximumEventAge <= seconds(age[1]));
  if (!checked || (maximumRetryAttempts >= 0 && maximumRetryAttempts <= retries && ageFits)) return undefined;
  const name = ageFits ? 'maximumRetryAttempts' : 'maximumEventAgeInSeconds';
  const message = `1 validation error detected: Value at '${name}' failed to satisfy constraint.`;
  return refuse('deployment.event-rule-bounds', id, operation, message, 'ValidationException');
}
