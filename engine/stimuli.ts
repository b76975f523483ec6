import { plain } from './address';
import type { Pollers } from './invocation/event-source-mapping';
import type { InvokeApi } from './invocation/synchronous';
import type { Refusal } from './outcome';
import { withoutAction } from './permissions';
import type { Scenario, Stimulus } from './scenario';
import { setScheduleEnabled } from './schedules/enabled';
import type { Simulation } from './simulation';
import { callerNamed } from './sources/api-call';
import { type HttpDoors, isModelledRequest } from './sources/http-doors';
import { startMessageMoveTask } from './sources/message-move-task';
import { deleteObject, putObject } from './sources/objects';
import { publish } from './sources/publish';
import { putEvents } from './sources/put-events';
import { sendMessage } from './sources/send-message';
import type { Queues } from './sources/sqs';
import type { StateMachines } from './sources/step-functions';
import { type Streams, streamTargetExists } from './sources/streams';
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
  readonly streams: Streams;
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
      for (const item of stimulus.items) reach.http.request(target, item, by.by);
      return;
    case 'SendMessage':
      for (const item of stimulus.items) sendMessage(sim, { target, item, ...by });
      return;
    case 'PutRecord':
    case 'PutItem':
    case 'DeleteItem':
    case 'ProduceRecord':
    case 'SendToBroker':
    case 'InsertDocument':
      return reach.streams.act(stimulus);
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
      return reach.streams.setEnabled(target, stimulus.enabled);
    case 'RemoveRolePermission':
      return removePermission(sim, target, stimulus.permission);
    case 'Trigger':
      for (const item of stimulus.items)
        if (target in sim.world.stateMachines) reach.stateMachines.start(target, item);
        else reach.triggers.happens(target, item);
      return;
    case 'StartMessageMoveTask': {
      const { destination, perSecond } = stimulus;
      return startMessageMoveTask(sim, reach.queues, {
        deadLetterQueue: target,
        ...(destination === undefined ? {} : { destination }),
        ...(perSecond === undefined ? {} : { perSecond }),
      });
    }
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
    case 'StartMessageMoveTask':
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
    case 'PutItem':
    case 'DeleteItem':
    case 'ProduceRecord':
    case 'SendToBroker':
    case 'InsertDocument':
      return streamTargetExists(stimulus, world);
    default:
      return true;
  }
}

function setFault(sim: Simulation, { target, fault, until }: Extract<Stimulus, { action: 'SetFault' }>): void {
  sim.read('api.fault-is-an-error');
  sim.faults.begin(target, fault, until);
  sim.emit({ kind: 'changed', rule: 'api.fault-is-an-error', owner: 'caller', place: target, result: fault, until });
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
