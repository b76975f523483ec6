import { isoSeconds } from '../calendar';
import { matches } from '../filters/pattern';
import { itemsOf, type Message, messageOf, sizeOf } from '../message';
import type { Json, PutEventsItem } from '../scenario';
import type { Simulation } from '../simulation';
import { busEvent } from './bus-event';
import type { Failure } from './delivery';
import type { Push } from './push';
import { eventBridgeRetries } from './retry-policy';
import { bodyFor, type Names, type TargetInput } from './target-input';

/** Event buses: each rule passes on what matches its pattern. */
export class EventBuses {
  constructor(
    private readonly sim: Simulation,
    private readonly push: Push,
  ) {}

  put(busId: string, sent: Message): void {
    const { sim } = this;
    const message = this.untraced(sent);
    const listening = Object.entries(sim.world.eventRules).filter(
      ([, rule]) =>
        rule.bus === busId &&
        rule.pattern !== undefined &&
        (rule.enabled || !sim.read('eventbridge.disabled-rule-rests')),
    );
    sim.read('eventbridge.pattern');
    if (listening.length === 0) this.nobodyListens(busId, message);
    for (const [ruleId, rule] of listening) {
      const wanted = !sim.read('eventbridge.pattern') || matches(rule.pattern as Json, message.body, sim.read);
      if (wanted) this.fire(ruleId, message);
      else
        for (const target of rule.targets)
          this.push.filtered('eventbridge', target.arn, message, 'eventbridge.pattern');
    }
  }

  /** An event does not tell from which runs it comes. */
  private untraced(message: Message): Message {
    if (message.trail === undefined || !this.sim.read('recursion.only-some-services')) return message;
    const { trail: _, ...untraced } = message;
    return untraced;
  }

  /** Passes an event on to every target of a rule. */
  fire(ruleId: string, event: Message): void {
    const { sim } = this;
    const rule = sim.world.eventRules[ruleId];
    const transforms = sim.read('eventbridge.target-input');
    for (const target of rule?.targets ?? []) {
      const shaped = transforms && target.input ? this.shaped(target.input, event, rule?.arn ?? '') : event;
      const { groupId } = target;
      const message = groupId === undefined ? shaped : { ...shaped, groupId };
      this.push.deliver({
        service: 'eventbridge',
        sourceArn: rule?.arn ?? '',
        targetArn: target.arn,
        ...(target.roleArn !== undefined && /:states:/.test(target.arn) ? { roleArn: target.roleArn } : {}),
        message,
        deadLetterArn: target.deadLetterArn,
        deadLetterRule: 'eventbridge.target-dead-letter-queue',
        deadLetterAttributes: (failure) =>
          sim.read('eventbridge.dead-letter-attributes') ? attributesOf(rule?.arn ?? '', target.arn, failure) : {},
        retry: eventBridgeRetries(sim, `${ruleId} ${target.id}`, target),
        lossRule: 'push.client-errors-are-not-retried',
      });
    }
  }

  /** What a target gets in place of the event. */
  private shaped(input: TargetInput, event: Message, ruleArn: string): Message {
    const { sim } = this;
    const names: Names = {
      'aws.events.rule-arn': ruleArn,
      'aws.events.rule-name': ruleArn.split('/').at(-1) ?? '',
      'aws.events.event.ingestion-time': isoSeconds(sim.scenario, sim.now),
    };
    const body = bodyFor(input, event.body, names);
    const bytes = sizeOf(body);
    sim.makesText(bytes);
    return { ...event, body, bytes };
  }

  private nobodyListens(busId: string, message: Message): void {
    const copies = [this.sim.copyAt(message, busId)];
    const settles = { state: 'filtered', reason: 'FilterNoMatch' } as const;
    this.sim.emit({
      kind: 'filtered',
      rule: 'eventbridge.pattern',
      owner: 'eventbridge',
      items: itemsOf([message]),
      copies,
      place: busId,
      result: settles.reason,
      settles,
    });
  }
}

/** The event that PutEvents makes of an entry. */
export function eventOf(sim: Simulation, item: PutEventsItem): Message {
  return messageOf(item.id, busEvent(sim, item));
}

function attributesOf(ruleArn: string, targetArn: string, failure: Failure): Readonly<Record<string, string>> {
  return { RULE_ARN: ruleArn, TARGET_ARN: targetArn, ...failureAttributes(failure) };
}

const errorCodes: Readonly<Record<string, string>> = {
  NoPermission: 'NO_PERMISSIONS',
  TargetGone: 'NO_RESOURCE',
  Throttled: 'THROTTLING',
  ServiceError: 'INTERNAL_ERROR',
};

const exhaustedConditions = {
  RetriesExhausted: 'MaximumRetryAttempts',
  EventAgeExceeded: 'MaximumEventAgeInSeconds',
} as const;

/** What the dead letter of a rule target or a schedule says of its failure. */
export const failureAttributes = ({ reason, retries, exhausted }: Failure): Readonly<Record<string, string>> => ({
  ERROR_CODE: errorCodes[reason] ?? 'SDK_CLIENT_ERROR',
  ERROR_MESSAGE: reason,
  ...(exhausted ? { EXHAUSTED_RETRY_CONDITION: exhaustedConditions[exhausted], RETRY_ATTEMPTS: String(retries) } : {}),
});
