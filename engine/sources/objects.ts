import { type Message, messageOf } from '../message';
import type { Simulation } from '../simulation';
import { type ApiCall, type CallRefusal, callApi } from './api-call';

type ObjectCall = ApiCall<{ readonly key: string }>;

/** The PutObject API. */
export const putObject = (sim: Simulation, call: ObjectCall): CallRefusal | undefined =>
  callApi(sim, call, {
    owner: 's3',
    action: 's3:PutObject',
    arn: arnOf(sim, call),
    refusal: undefined,
    deliver: (again) => sim.services.putObject(call.target, call.item.key, messageFor(call), again),
  });

/** The DeleteObject API. */
export const deleteObject = (sim: Simulation, call: ObjectCall): CallRefusal | undefined =>
  callApi(sim, call, {
    owner: 's3',
    action: 's3:DeleteObject',
    arn: arnOf(sim, call),
    refusal: undefined,
    statusCode: sim.read('s3.delete-answers'),
    deliver: (again) => sim.services.deleteObject(call.target, call.item.key, messageFor(call), again),
  });

const arnOf = ({ world }: Simulation, { target, item }: ObjectCall): string =>
  `${world.buckets[target]?.arn ?? ''}/${item.key}`;

const messageFor = ({ item, trail }: ObjectCall): Message => ({
  ...messageOf(item.id, { key: item.key }),
  ...(trail ? { trail } : {}),
});
