import { isoSeconds } from '../calendar';
import type { JsonObject } from '../json';
import type { Simulation } from '../simulation';

interface Happening {
  readonly id: string;
  readonly source: string;
  readonly detailType: string;
  readonly resources?: readonly string[];
  readonly detail: JsonObject[string];
}

/**
 * An event as a bus gets it: what happened, in the envelope that every event has.
 * https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html
 */
export const busEvent = (
  { world, scenario, now }: Simulation,
  { id, source, detailType, resources = [], detail }: Happening,
): JsonObject => ({
  version: '0',
  id,
  'detail-type': detailType,
  source,
  account: world.account,
  time: isoSeconds(scenario, now),
  region: world.region,
  resources,
  detail,
});
