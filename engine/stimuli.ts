import { plain } from './address';
import type { Pollers } from './invocation/event-source-mapping';
import type { StreamMappings } from './invocation/streams/mapping';
import type { InvokeApi } from './invocation/synchronous';
import { asObject } from './json';
import type { Refusal } from './outcome';
import type { Owner } from './owner';
import { withoutAction } from './permissions';
import type { Json, Scenario, Stimulus } from './scenario';
import { setScheduleEnabled } from './schedules/enabled';
import type { Simulation } from './simulation';
import { accept, callerNamed } from './sources/api-call';
import type { Tables } from './sources/dynamodb-streams';
import { type HttpDoors, isModelledRequest } from './sources/http-doors';
import type { KinesisStreams } from './sources/kinesis';
import { deleteObject, putObject } from './sources/objects';
import { publish } from './sources/publish';
import { putEvents } from './sources/put-events';
import { sendMessage } from './sources/send-message';
import type { Queues } from './sources/sqs';
import type { StateMachines } from './sources/step-functions';
import { isModelledTrigger, type Triggers } from './sources/triggers';
import type { World } from './world';

/** The parts of the engine that a stimulus can reach. */
export interface Reach {
  readonly invokeApi: InvokeApi;
  readonly http: HttpDoors;
  readonly triggers: Triggers;
  readonly stateMachines: StateMachines;
  /** Lets everything fire that goes by the clock. */
  readonly clockwork: () => void;
  readonly queues: Queues;
  readonly pollers: Pollers;
  readonly kinesis: KinesisStreams;
  readonly tables: Tables;
  readonly streamMappings: StreamMappings;
}

/** Does what a stimulus says. */
export function act(sim: Simulation, reach: Reach, stimulus: Stimulus): void {
  const { target, caller } = stimulus;
  const by = callerNamed(sim, caller);
  switch (stimulus.action) {
    case 'Invoke':
      for (const item of stimulus.items) {
        const call = {
          functionId: target,
          qualifier: plain(stimulus.qualifier ?? ''),
          invocationType: stimulus.invocationType,
          item,
        };
        reach.invokeApi.invoke(caller === undefined ? call : { ...call, caller });
      }
      return;
    case 'HttpRequest':
      for (const item of stimulus.items) reach.http.request(target, item);
      return;
    case 'SendMessage':
      for (const item of stimulus.items) sendMessage(sim, { target, item, ...by });
      return;
    case 'PutRecord':
      for (const item of stimulus.items) {
        answered(sim, 'kinesis', target, item.id);
        reach.kinesis.put(target, item);
      }
      return;
    case 'PutItem':
      for (const { id, item } of stimulus.items) {
        if (!hasKeys(sim, reach, target, id, item)) continue;
        answered(sim, 'dynamodb', target, id);
        reach.tables.put(target, id, asObject(item));
      }
      return;
    case 'DeleteItem':
      for (const { id, key } of stimulus.items) {
        if (!hasKeys(sim, reach, target, id, key)) continue;
        answered(sim, 'dynamodb', target, id);
        reach.tables.remove(target, id, asObject(key));
      }
      return;
    case 'PutObject':
      for (const item of stimulus.items) putObject(sim, { target, item, ...by });
      return;
    case 'DeleteObject':
      for (const item of stimulus.items) deleteObject(sim, { target, item, ...by });
      return;
    case 'Publish':
      for (const item of stimulus.items) publish(sim, { target, item, ...by });
      return;
    case 'PutEvents':
      for (const item of stimulus.items) putEvents(sim, { target, item, ...by });
      return;
    case 'DeleteFunction': {
      const { [target]: _gone, ...functions } = sim.world.functions;
      const arn = sim.world.functions[target]?.arn;
      const subscriptions = Object.entries(sim.world.subscriptions).filter(
        ([, { endpoint }]) => sim.read('function.deletion-leaves-triggers') || endpoint !== arn,
      );
      sim.read('function.deletion-leaves-triggers');
      sim.world = { ...sim.world, functions, subscriptions: Object.fromEntries(subscriptions) };
      return sim.emit({
        kind: 'changed',
        rule: 'function.deletion-leaves-triggers',
        owner: 'caller',
        place: target,
        result: 'deleted',
      });
    }
    case 'SetEnabled':
      if (setScheduleEnabled(sim, target, stimulus.enabled)) return;
      sim.read('mapping.pauses-when-disabled');
      sim.emit({
        kind: 'changed',
        rule: 'mapping.pauses-when-disabled',
        owner: 'caller',
        place: target,
        result: stimulus.enabled ? 'enabled' : 'disabled',
      });
      reach.pollers.setEnabled(target, stimulus.enabled);
      return reach.streamMappings.setEnabled(target, stimulus.enabled);
    case 'RemoveRolePermission':
      return removePermission(sim, target, stimulus.permission);
    case 'Trigger':
      for (const item of stimulus.items)
        if (target in sim.world.stateMachines) reach.stateMachines.start(target, item);
        else reach.triggers.happens(target, item);
      return;
    case 'SetFault':
      return setFault(sim, stimulus);
  }
}

/** What the engine does not model yet, said before anything runs. */
export function notModelled(scenario: Scenario, world: World): Refusal | undefined {
  const unknown = scenario.stimuli.find((stimulus) => !isModelled(stimulus, world));
  if (!unknown) return undefined;
  const message = `${unknown.action} on "${unknown.target}" is not modelled yet.`;
  return {
    result: 'fails',
    resource: unknown.target,
    operation: unknown.action,
    code: 'NotModelled',
    statusCode: 501,
    message,
    rule: 'not-modelled',
  };
}

function isModelled(stimulus: Stimulus, world: World): boolean {
  const { target } = stimulus;
  switch (stimulus.action) {
    case 'SendMessage':
      return target in world.queues;
    case 'PutObject':
    case 'DeleteObject':
      return target in world.buckets;
    case 'Publish':
      return target in world.topics;
    case 'PutEvents':
      return target in world.buses;
    case 'Trigger':
      return target in world.stateMachines || stimulus.items.every((item) => isModelledTrigger(world, target, item));
    case 'HttpRequest':
      return stimulus.items.every((item) => isModelledRequest(world, target, item));
    case 'PutRecord':
      return target in world.streams;
    case 'PutItem':
    case 'DeleteItem':
      return target in world.tables;
    default:
      return true;
  }
}

function setFault(sim: Simulation, { target, fault, until }: Extract<Stimulus, { action: 'SetFault' }>): void {
  sim.read('api.fault-is-an-error');
  sim.faults.begin(target, fault, until);
  sim.emit({ kind: 'changed', rule: 'api.fault-is-an-error', owner: 'caller', place: target, result: fault });
}

function answered(sim: Simulation, owner: Owner, place: string, id: string): void {
  accept(sim, { target: place, item: { id } }, owner);
}

/** Whether an item names its key; DynamoDB refuses it otherwise. */
function hasKeys(sim: Simulation, { tables }: Reach, place: string, id: string, item: Json): boolean {
  const missing = sim.read('dynamodb.item-needs-its-key') ? tables.missingKey(place, asObject(item)) : undefined;
  if (missing === undefined) return true;
  const message = `One or more parameter values were invalid: Missing the key ${missing} in the item`;
  sim.emit({
    kind: 'refused',
    rule: 'dynamodb.item-needs-its-key',
    owner: 'dynamodb',
    items: [id],
    copies: [`${id}@${place}`],
    place,
    result: 'ValidationException',
    answer: { statusCode: 400, errorCode: 'ValidationException', message },
    settles: { state: 'rejected', reason: 'InvalidRequest' },
  });
  return false;
}

function removePermission(sim: Simulation, roleId: string, permission: string): void {
  const role = sim.world.roles[roleId];
  const asked = sim.read('function.role-is-asked-at-each-use');
  if (role && asked) {
    const changed = { ...role, statements: withoutAction(role.statements, permission) };
    sim.world = { ...sim.world, roles: { ...sim.world.roles, [roleId]: changed } };
  }
  sim.emit({
    kind: 'changed',
    rule: 'function.role-is-asked-at-each-use',
    owner: 'caller',
    place: roleId,
    result: `without ${permission}`,
  });
}
