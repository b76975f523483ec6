import { nameIn } from '../address';
import type { ReadRule } from '../rules';
import { principalOf } from '../sources/pushing-services';
import type { MappingSettings, World } from '../world';
import type { ArchitectureEdge, EdgeWay, PermissionShown } from './architecture';
import { idByArn } from './arns';
import { mayInvoke, mayReachQueue, mayReadQueue, mayReadStream, mayStore } from './may';

/** A world, its rules, and the ids of what ARNs name in it. */
export interface Wiring {
  readonly world: World;
  readonly read: ReadRule;
}

interface Step {
  readonly from: string;
  readonly toArn: string;
  readonly way: EdgeWay;
  readonly label: string;
  readonly permission?: PermissionShown;
}

/** Every way that a template lays from one resource to the next. */
export function wiredEdges(wiring: Wiring): readonly ArchitectureEdge[] {
  const idOf = idByArn(wiring.world);
  return [...doors(wiring), ...pushes(wiring), ...polls(wiring), ...endings(wiring), ...machineEdges(wiring)].map(
    ({ from, toArn, way, label, permission }) => {
      const to = idOf(toArn) ?? nameIn(toArn);
      // Without its numbers, so that a line stays the same when a setting changes.
      return {
        id: `${from} ${way} ${to} ${label.replace(/\d+/g, '#')}`,
        from,
        to,
        way,
        label,
        ...(permission && { permission }),
      };
    },
  );
}

/** What answers a request: the caller waits until the function is done. */
function doors(wiring: Wiring): Step[] {
  const { functionUrls, apis, loadBalancers } = wiring.world;
  return [
    ...Object.entries(functionUrls).map(([from, { functionArn }]) => sync(from, functionArn, 'request')),
    ...Object.entries(apis).flatMap(([from, { routes }]) =>
      routes
        .filter(({ functionArn }) => functionArn !== '')
        .map(
          ({ functionArn, method, path, asynchronous, sourceArn, roleArn }): Step => ({
            ...{ from, toArn: functionArn, way: asynchronous ? 'async' : 'sync', label: `${method} ${path}` },
            ...(roleArn === undefined && {
              permission: mayInvoke(wiring, 'apigateway.amazonaws.com', functionArn, sourceArn),
            }),
          }),
        ),
    ),
    ...Object.entries(loadBalancers).flatMap(([from, { rules }]) =>
      rules
        .filter(({ functionArn }) => functionArn !== '')
        .map(({ functionArn, paths }) => sync(from, functionArn, paths.join(', ') || 'request')),
    ),
  ];
}

const sync = (from: string, toArn: string, label: string): Step => ({ from, toArn, way: 'sync', label });

/** What a service hands on by itself. To a function it goes asynchronously, into Lambda's queue. */
function pushes(wiring: Wiring): Step[] {
  const { subscriptions, topics, buckets, buses, eventRules, triggers, schedules } = wiring.world;
  const idOf = idByArn(wiring.world);
  const push = (from: string, toArn: string, label: string, service: string, sourceArn: string): Step => {
    const isFunction = toArn.startsWith('arn:aws:lambda:');
    const may = isFunction ? mayInvoke : mayReachQueue;
    const permission = may(wiring, `${service}.amazonaws.com`, toArn, sourceArn);
    return { from, toArn, way: isFunction ? 'async' : 'push', label, permission };
  };
  return [
    ...Object.values(subscriptions).map(({ topic, endpoint, filterPolicy }) => {
      const label = filterPolicy === undefined ? 'subscription' : 'subscription, filtered';
      const arn = topics[topic]?.arn ?? topic;
      return push(idOf(arn) ?? topic, endpoint, label, 'sns', arn);
    }),
    ...Object.entries(buckets).flatMap(([from, { notifications, arn }]) =>
      notifications.map(({ event, targetArn }) => push(from, targetArn, event, 's3', arn)),
    ),
    ...Object.entries(buckets)
      .filter(([, { toEventBridge }]) => toEventBridge)
      .map(([from]): Step => ({ from, toArn: buses.default?.arn ?? 'default', way: 'push', label: 'every event' })),
    ...Object.entries(eventRules).flatMap(([from, { arn, bus, targets, pattern }]): Step[] => [
      ...(pattern === undefined ? [] : [{ from: bus, toArn: arn, way: 'push' as const, label: 'events that match' }]),
      ...targets.map(({ arn: target }) => push(from, target, 'target', 'events', arn)),
    ]),
    ...Object.entries(triggers).flatMap(([from, { calls, invocation, service, sourceArn, roleArn, token }]) =>
      calls.map(
        ({ functionArn, name }): Step => ({
          ...{ from, toArn: functionArn, label: calls.length > 1 || service === 'cognito' ? name : 'invokes' },
          way: invocation === 'synchronous' ? 'sync' : 'async',
          ...(roleArn === undefined &&
            token === undefined && { permission: mayInvoke(wiring, principalOf(service), functionArn, sourceArn) }),
        }),
      ),
    ),
    ...Object.entries(schedules).map(
      ([from, { targetArn }]): Step => ({
        ...{ from, toArn: targetArn, label: 'on time' },
        way: targetArn.startsWith('arn:aws:lambda:') ? 'async' : 'push',
      }),
    ),
  ];
}

/** What Lambda fetches itself: a mapping reads the source and invokes with what it read. */
function polls(wiring: Wiring): Step[] {
  const { mappings, streamMappings } = wiring.world;
  const idOf = idByArn(wiring.world);
  const arnOf = (id: string) => `mapping ${id}`;
  return [
    ...Object.entries(mappings).flatMap(([id, mapping]): Step[] => [
      {
        ...{ from: idOf(mapping.sourceArn) ?? nameIn(mapping.sourceArn), toArn: arnOf(id), way: 'poll' },
        label: '',
        permission: mayReadQueue(wiring, mapping),
      },
      { from: id, toArn: mapping.functionArn, way: handsOver(mapping), label: 'batches' },
    ]),
    ...Object.entries(streamMappings).flatMap(([id, mapping]): Step[] => [
      {
        ...{ from: idOf(mapping.sourceArn) ?? nameIn(mapping.sourceArn), toArn: arnOf(id), way: 'poll' },
        label: '',
        permission: mayReadStream(wiring, mapping),
      },
      { from: id, toArn: mapping.functionArn, way: handsOver(mapping), label: 'batches, in order' },
      ...(mapping.onFailure === undefined
        ? []
        : [failure(wiring, id, mapping.functionArn, mapping.onFailure, 'batch given up')]),
    ]),
  ];
}

/** A mapping waits for its function; a pipe may be told not to. */
const handsOver = ({ pipe }: Pick<MappingSettings, 'pipe'>): EdgeWay =>
  pipe?.invocation === 'FIRE_AND_FORGET' ? 'async' : 'sync';

const failure = (wiring: Wiring, from: string, functionArn: string, toArn: string, label: string): Step => ({
  ...{ from, toArn, way: 'failure', label },
  permission: mayStore(wiring, functionArn, toArn),
});

/** Where things go that are finished, or given up. */
function endings(wiring: Wiring): Step[] {
  const { queues, functions, subscriptions, eventRules, schedules, topics } = wiring.world;
  const idOf = idByArn(wiring.world);
  const dead = (from: string, toArn: string | undefined, label: string): Step[] =>
    toArn === undefined ? [] : [{ from, toArn, way: 'failure', label }];
  return [
    ...Object.entries(queues).flatMap(([from, { redrivePolicy }]) =>
      dead(from, redrivePolicy?.deadLetterArn, `after ${redrivePolicy?.maxReceiveCount} receives`),
    ),
    ...Object.entries(functions).flatMap(([from, { arn, deadLetterArn, eventInvokeConfigs }]): Step[] => [
      ...(deadLetterArn === undefined ? [] : [failure(wiring, from, arn, deadLetterArn, 'dead letters')]),
      ...Object.values(eventInvokeConfigs).flatMap(({ onFailure, onSuccess }): Step[] => [
        ...(onFailure === undefined ? [] : [failure(wiring, from, arn, onFailure, 'on failure')]),
        ...(onSuccess === undefined
          ? []
          : [{ ...failure(wiring, from, arn, onSuccess, 'on success'), way: 'success' as const }]),
      ]),
    ]),
    ...Object.values(subscriptions).flatMap(({ topic, deadLetterArn }) =>
      dead(idOf(topics[topic]?.arn ?? topic) ?? topic, deadLetterArn, 'undeliverable'),
    ),
    ...Object.entries(eventRules).flatMap(([from, { targets }]) =>
      targets.flatMap(({ deadLetterArn }) => dead(from, deadLetterArn, 'undeliverable')),
    ),
    ...Object.entries(schedules).flatMap(([from, { deadLetterArn }]) => dead(from, deadLetterArn, 'undeliverable')),
  ];
}

const machineEdges = ({ world }: Wiring): Step[] =>
  Object.entries(world.stateMachines).flatMap(([from, { states }]) =>
    Object.entries(states).flatMap(([name, state]): Step[] =>
      state.kind === 'task'
        ? [{ from, toArn: state.functionArn, way: state.asynchronous ? 'async' : 'sync', label: name }]
        : [],
    ),
  );
