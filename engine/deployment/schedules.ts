import { parseWallTime } from '../../base/calendar';
import { minutes } from '../../base/time';
import { asNumber, asObject, asText, type JsonObject } from '../json';
import type { ScheduleSettings } from '../push-world';
import type { World } from '../world';
import { eachOf, type Plan } from './build';
import { inputOf, limitsOf } from './event-rules';
import { arnOf } from './place';

export const buildSchedules = (plan: Plan): World['schedules'] =>
  eachOf(plan, 'AWS::Scheduler::Schedule', (properties, id): ScheduleSettings => {
    const target = asObject(properties.Target);
    const { Arn, RoleArn, DeadLetterConfig, RetryPolicy } = target;
    const deadLetterArn = asText(asObject(DeadLetterConfig).Arn);
    const input = inputOf(target);
    const from = parseWallTime(asText(properties.StartDate) ?? '');
    const to = parseWallTime(asText(properties.EndDate) ?? '');
    const group = asText(properties.GroupName) ?? 'default';
    return {
      arn: arnOf('scheduler', `schedule/${group}/${asText(properties.Name) ?? id}`),
      enabled: asText(properties.State) !== 'DISABLED',
      expression: asText(properties.ScheduleExpression) ?? '',
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      window: windowOf(asObject(properties.FlexibleTimeWindow)),
      targetArn: asText(Arn) ?? '',
      roleArn: asText(RoleArn) ?? '',
      ...(input === undefined ? {} : { input }),
      ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
      ...limitsOf(asObject(RetryPolicy)),
    };
  });

const windowOf = ({ Mode, MaximumWindowInMinutes }: JsonObject): number =>
  asText(Mode) === 'FLEXIBLE' ? minutes(asNumber(MaximumWindowInMinutes) ?? 0) : 0;
