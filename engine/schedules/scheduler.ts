import { sayWallTime } from '../../base/calendar';
import type { Instant } from '../../base/time';
import { own } from '../json';
import { messageOf } from '../message';
import { openChoices } from '../open-choices';
import type { ScheduleSettings } from '../push-world';
import type { RuleId } from '../rules';
import type { Json } from '../scenario';
import type { Simulation } from '../simulation';
import type { Failure } from '../sources/delivery';
import type { Push } from '../sources/push';
import { eventBridgeRetries } from '../sources/retry-policy';
import { jsonOr } from '../sources/target-input';
import { parseSchedule } from './expression';
import { wind } from './schedules';
import { startOf } from './wall-clock';

/** EventBridge Scheduler: each schedule calls its one target with a role of its own. */
export function windScheduler(sim: Simulation, push: Push): void {
  for (const [id, schedule] of Object.entries(sim.world.schedules)) {
    const expression = parseSchedule(schedule.expression);
    if (!expression || !sim.read('scheduler.fires-by-expression')) continue;
    const rule: RuleId = expression.kind === 'rate' ? 'scheduler.rate-begins-at-once' : 'scheduler.fires-by-expression';
    const atOnce = expression.kind !== 'rate' || sim.read('scheduler.rate-begins-at-once');
    const zero = startOf(sim.scenario);
    const beginning = schedule.from === undefined ? 0 : schedule.from - zero;
    wind(sim, {
      id,
      expression,
      start: atOnce || expression.kind !== 'rate' ? beginning : beginning + expression.every,
      ...(expression.kind === 'at' ? {} : { from: beginning }),
      ...(schedule.to === undefined || expression.kind === 'at' ? {} : { to: schedule.to - zero }),
      ahead: 0,
      fire: (count) => {
        if (!sim.world.schedules[id]?.enabled && sim.read('eventbridge.disabled-rule-rests')) return;
        const spread = sim.read('scheduler.flexible-window') ? schedule.window : 0;
        const wait = spread > 0 ? openChoices.withinWindow(sim.random(`window of ${id}`), spread) : 0;
        const scheduledAt = zero + sim.now;
        sim.after(wait, () => invoke(sim, push, { id, item: `${id}#${count}`, schedule, rule, scheduledAt }));
      },
    });
  }
}

interface Firing {
  readonly id: string;
  readonly item: string;
  readonly schedule: ScheduleSettings;
  readonly rule: RuleId;
  readonly scheduledAt: Instant;
}

function invoke(sim: Simulation, push: Push, { id, item, schedule, rule, scheduledAt }: Firing): void {
  sim.emit({ kind: 'sent', rule, owner: 'scheduler', items: [item], place: id });
  push.deliver({
    service: 'scheduler',
    sourceArn: schedule.arn,
    targetArn: schedule.targetArn,
    roleArn: schedule.roleArn,
    message: messageOf(item, inputOf(schedule, sayWallTime(scheduledAt), item)),
    deadLetterArn: schedule.deadLetterArn,
    deadLetterRule: 'scheduler.dead-letter-queue',
    deadLetterAttributes: (failure) => attributesOf(schedule, failure, sayWallTime(scheduledAt), item),
    retry: eventBridgeRetries(sim, id, schedule),
    lossRule: 'push.client-errors-are-not-retried',
  });
}

/**
 * What the target gets: the Input, with what Scheduler knows put in for its keywords.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
 */
function inputOf({ input, arn }: ScheduleSettings, scheduledTime: string, execution: string): Json {
  const known: Readonly<Record<string, string>> = {
    'schedule-arn': arn,
    'scheduled-time': scheduledTime,
    'execution-id': execution,
    'attempt-number': '1',
  };
  return jsonOr(
    (input?.constant ?? '{}').replace(
      /<aws\.scheduler\.([a-z-]+)>/g,
      (found, name: string) => own(known, name) ?? found,
    ),
  );
}

/** Lambda's own words for what it answered. */
const errorCodes: Readonly<Record<string, string>> = {
  NoPermission: 'AccessDeniedException',
  TargetGone: 'ResourceNotFoundException',
  Throttled: 'TooManyRequestsException',
  ServiceError: 'ServiceException',
};

const attributesOf = (
  { arn, targetArn }: ScheduleSettings,
  { reason, retries, exhausted }: Failure,
  scheduledTime: string,
  execution: string,
): Readonly<Record<string, string>> => ({
  SCHEDULE_ARN: arn,
  TARGET_ARN: targetArn,
  SCHEDULED_TIME: scheduledTime,
  EXECUTION_ID: execution,
  IS_PAYLOAD_TRUNCATED: 'false',
  ERROR_CODE: errorCodes[reason] ?? reason,
  ERROR_MESSAGE: reason,
  ...(exhausted === undefined
    ? {}
    : {
        EXHAUSTED_RETRY_CONDITION:
          exhausted === 'RetriesExhausted' ? 'MaximumRetryAttempts' : 'MaximumEventAgeInSeconds',
        RETRY_ATTEMPTS: String(retries),
      }),
});
