import type { PutEventsItem } from '../scenario';
import type { Simulation } from '../simulation';
import { type ApiCall, type CallRefusal, callApi } from './api-call';
import { eventOf } from './eventbridge';

/** The PutEvents API. */
export function putEvents(sim: Simulation, call: ApiCall<PutEventsItem>): CallRefusal | undefined {
  const { target, item, trail } = call;
  return callApi(sim, call, {
    owner: 'eventbridge',
    action: 'events:PutEvents',
    arn: sim.world.buses[target]?.arn ?? '',
    refusal: undefined,
    deliver: () => sim.services.putEvent(target, { ...eventOf(sim, item), ...(trail ? { trail } : {}) }),
  });
}
