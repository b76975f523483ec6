import { type Message, messageOf } from '../message';
import type { Simulation } from '../simulation';
import { type ApiCall, type CallRefusal, callApi } from './api-call';

/** The PutObject API. */
export function putObject(sim: Simulation, call: ApiCall<{ readonly key: string }>): CallRefusal | undefined {
  const { target, item, trail } = call;
  const message: Message = { ...messageOf(item.id, { key: item.key }), ...(trail ? { trail } : {}) };
  return callApi(sim, call, {
    owner: 's3',
    action: 's3:PutObject',
    arn: `${sim.world.buckets[target]?.arn ?? ''}/${item.key}`,
    refusal: undefined,
    deliver: (again) => sim.services.putObject(target, item.key, message, again),
  });
}
