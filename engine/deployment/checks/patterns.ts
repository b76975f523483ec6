import { patternFault } from '../../filters/pattern-fault';
import { type FilteredSource, filterFault } from '../../filters/record';
import { policyFault } from '../../filters/subscription';
import { asText, type JsonObject, own } from '../../json';
import type { Json } from '../../scenario';
import { filterTexts, mappingResources } from '../mappings';
import { isElsewhere } from '../place';
import { type Check, firstOf, refuse } from './check';

/** The filters of a mapping are few, short and valid for the kind of its source. */
export const filtersFit: Check = (deployment) =>
  firstOf(mappingResources(deployment), ([id, { properties }]) => {
    const texts = filterTexts(properties);
    if (texts.length === 0) return undefined;
    const most = deployment.read('deployment.filter-limits');
    if (texts.length > most.filters) {
      const message = `The number of filters ${texts.length} exceeds the maximum of ${most.filters} for an event source mapping.`;
      return refuse('deployment.filter-limits', id, 'CreateEventSourceMapping', message);
    }
    return firstOf(texts, (text) => {
      if (isElsewhere(text)) return undefined;
      if (text.length > most.characters)
        return refuse(
          'deployment.filter-limits',
          id,
          'CreateEventSourceMapping',
          `1 validation error detected: Value '${text}' at 'filterCriteria.filters.1.member.pattern' failed to satisfy constraint: Member must have length less than or equal to ${most.characters}`,
          'ValidationException',
        );
      const rule = 'deployment.filter-pattern-is-checked';
      if (!filterFault(sourceOf(properties), text) || !deployment.read(rule)) return undefined;
      return refuse(rule, id, 'CreateEventSourceMapping', 'Invalid filter pattern definition.');
    });
  });

/** The event patterns of rules and the filter policies of subscriptions are valid. */
export const patternsFit: Check = (deployment) =>
  firstOf(Object.entries(deployment.world.eventRules), ([id, { pattern }]) => {
    const fault = pattern === undefined || isUnknown(pattern) ? undefined : patternFault(pattern);
    const rule = 'deployment.event-pattern-is-checked';
    if (!fault || !deployment.read(rule)) return undefined;
    return refuse(rule, id, 'PutRule', `Event pattern is not valid. Reason: ${fault}`, 'InvalidEventPatternException');
  }) ??
  firstOf(Object.entries(deployment.world.subscriptions), ([id, { filterPolicy, filterPolicyScope }]) => {
    const known = filterPolicy !== undefined && !isUnknown(filterPolicy) && !isEmpty(filterPolicy);
    const fault = known ? policyFault(filterPolicy, filterPolicyScope) : undefined;
    const rule = 'deployment.filter-policy-is-checked';
    if (!fault || !deployment.read(rule)) return undefined;
    return refuse(rule, id, 'Subscribe', fault, 'InvalidParameter');
  });

/** Something in it is made elsewhere, so nothing can be said of it. */
const isUnknown = (pattern: Json): boolean => isElsewhere(JSON.stringify(pattern));

/** An empty filter policy is none. */
const isEmpty = (policy: Json): boolean => policy === '' || JSON.stringify(policy) === '{}';

const services: Readonly<Record<string, FilteredSource>> = {
  kinesis: 'kinesis',
  dynamodb: 'dynamodb',
  kafka: 'kafka',
  mq: 'mq',
};

function sourceOf({ EventSourceArn, SelfManagedEventSource }: JsonObject): FilteredSource {
  if (SelfManagedEventSource !== undefined) return 'kafka';
  return own(services, (asText(EventSourceArn) ?? '').split(':')[2] ?? '') ?? 'sqs';
}
