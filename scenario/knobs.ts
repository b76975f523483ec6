import { aws, deployment, type Scenario, type Template, type World } from '../engine';

/** A value of a set-up that a reader can change. */
export interface Knob {
  readonly id: string;
  readonly label: string;
  readonly kind: 'seconds' | 'count' | 'permission';
  /** As the set-up has it; of a permission, 1 while it is there. */
  readonly value: number;
}

/** New values by the ids of their knobs. */
export type Turned = Readonly<Record<string, number>>;

interface Part extends Knob {
  readonly turn: (template: Template, value: number) => Template;
}

/** What can be changed in a scenario: the settings that decide about delivery, and the permissions that it rests on. */
export const knobsOf = (scenario: Scenario): readonly Knob[] =>
  partsOf(scenario).map(({ turn: _turn, ...knob }) => knob);

/** The scenario with other values, and the functions whose policy is gone. */
export function turned(
  scenario: Scenario,
  values: Turned,
): { readonly scenario: Scenario; readonly withoutPolicy: readonly string[] } {
  let { template, stimuli } = scenario;
  const withoutPolicy: string[] = [];
  for (const { id, kind, value, turn } of partsOf(scenario)) {
    const wanted = values[id] ?? value;
    if (wanted === value) continue;
    if (kind !== 'permission') template = turn(template, wanted);
    else if (id.startsWith(policyOf(''))) withoutPolicy.push(id.slice(policyOf('').length));
    else stimuli = [removal(id), ...stimuli];
  }
  return { scenario: { ...scenario, template, stimuli }, withoutPolicy };
}

const policyOf = (functionId: string): string => `policy ${functionId}`;
const roleMay = (roleId: string, permission: string): string => `role ${roleId} ${permission}`;

function removal(id: string): Scenario['stimuli'][number] {
  const [, target = '', permission = ''] = id.split(' ');
  return { at: 0, target, action: 'RemoveRolePermission', permission };
}

function partsOf(scenario: Scenario): readonly Part[] {
  const { result } = deployment(scenario, aws);
  if ('result' in result) return [];
  return Object.entries(scenario.template.Resources)
    .flatMap(([id, { Type }]) => settingsOf(id, Type, scenario.template, result))
    .concat(permissionsOf(result));
}

function settingsOf(id: string, type: string, template: Template, world: World): Part[] {
  const number = (label: string, kind: Knob['kind'], path: readonly string[], value: number | undefined): Part[] =>
    value === undefined ? [] : [knob(id, label, kind, path, value)];
  const queue = world.queues[id];
  const mapping = world.mappings[id] ?? world.streamMappings[id];
  switch (type) {
    case 'AWS::SQS::Queue':
      return [
        ...(isPolled(world, queue?.arn)
          ? number('visibility timeout', 'seconds', ['VisibilityTimeout'], inSeconds(queue?.visibilityTimeout))
          : []),
        ...number(
          'maxReceiveCount',
          'count',
          ['RedrivePolicy', 'maxReceiveCount'],
          queue?.redrivePolicy?.maxReceiveCount,
        ),
      ];
    case 'AWS::Lambda::EventSourceMapping':
      return number('batch size', 'count', ['BatchSize'], mapping?.batchSize);
    case 'AWS::Lambda::EventInvokeConfig':
      return number(
        'retries',
        'count',
        ['MaximumRetryAttempts'],
        numberAt(template, [id, 'MaximumRetryAttempts']) ?? retries,
      );
    case 'AWS::Lambda::Function':
    case 'AWS::Serverless::Function':
      return functionKnobs(id, type, template, world);
    default:
      return [];
  }
}

const retries = aws['async.maximum-retry-attempts'];

function functionKnobs(id: string, type: string, template: Template, world: World): Part[] {
  const settings = world.functions[id];
  if (!settings) return [];
  const polled = Object.entries({ ...world.mappings, ...world.streamMappings });
  const events = Object.keys((template.Resources[id]?.Properties?.Events ?? {}) as object);
  return [
    knob(id, 'timeout', 'seconds', ['Timeout'], settings.timeout / 1000),
    ...(settings.reservedConcurrency === undefined
      ? []
      : [knob(id, 'reserved concurrency', 'count', ['ReservedConcurrentExecutions'], settings.reservedConcurrency)]),
    ...(type === 'AWS::Serverless::Function' && isInvokedAsynchronously(id, world)
      ? [
          knob(
            id,
            'retries',
            'count',
            ['EventInvokeConfig', 'MaximumRetryAttempts'],
            Object.values(settings.eventInvokeConfigs)[0]?.maximumRetryAttempts ?? retries,
          ),
        ]
      : []),
    ...polled.flatMap(([mappingId, { batchSize }]) => {
      const event = events.find((name) => mappingId === `${id}${name}`);
      return event ? [knob(id, 'batch size', 'count', ['Events', event, 'Properties', 'BatchSize'], batchSize)] : [];
    }),
  ];
}

const knob = (id: string, label: string, kind: Knob['kind'], path: readonly string[], value: number): Part => ({
  id: `${id}.${path.join('.')}`,
  label: `${id}: ${label}`,
  kind,
  value,
  turn: (template, wanted) => withNumber(template, [id, ...path], wanted),
});

/** A function policy for what is pushed, and the execution role for what is polled. */
function permissionsOf(world: World): Part[] {
  const turn = (template: Template) => template;
  const pushed = Object.entries(world.functions)
    .filter(([, { policies }]) => Object.values(policies).some((statements) => statements.length > 0))
    .map(([id]): Part => ({ id: policyOf(id), label: `${id}: function policy`, kind: 'permission', value: 1, turn }));
  const polled = Object.values(world.mappings).flatMap(({ functionArn, pipe }) => {
    const [id, settings] = Object.entries(world.functions).find(([, { arn }]) => functionArn.startsWith(arn)) ?? [];
    if (!settings || pipe || !(settings.role in world.roles)) return [];
    const permission = 'sqs:ReceiveMessage';
    const label = `${id}: role allows ${permission}`;
    return [{ id: roleMay(settings.role, permission), label, kind: 'permission' as const, value: 1, turn }];
  });
  return [...pushed, ...new Map(polled.map((one) => [one.id, one])).values()];
}

const isPolled = (world: World, arn: string | undefined): boolean =>
  Object.values(world.mappings).some(({ sourceArn }) => sourceArn === arn);

const isInvokedAsynchronously = (id: string, world: World): boolean => {
  const { arn } = world.functions[id] ?? { arn: '' };
  const targets = [
    ...Object.values(world.subscriptions).map(({ endpoint }) => endpoint),
    ...Object.values(world.buckets).flatMap(({ notifications }) => notifications.map(({ targetArn }) => targetArn)),
    ...Object.values(world.eventRules).flatMap((rule) => rule.targets.map((target) => target.arn)),
    ...Object.values(world.schedules).map(({ targetArn }) => targetArn),
  ];
  return targets.some((target) => target.startsWith(arn));
};

const inSeconds = (duration: number | undefined): number | undefined =>
  duration === undefined ? undefined : duration / 1000;

function numberAt(template: Template, [id = '', key = '']: readonly string[]): number | undefined {
  const value = template.Resources[id]?.Properties?.[key];
  return typeof value === 'number' ? value : undefined;
}

/** The template with a number at a path of a resource's properties; what is missing on the way is made. */
function withNumber(template: Template, [id = '', ...path]: readonly string[], value: number): Template {
  const resource = template.Resources[id];
  if (!resource) return template;
  const Properties = put(resource.Properties ?? {}, path, value) as NonNullable<typeof resource.Properties>;
  return { ...template, Resources: { ...template.Resources, [id]: { ...resource, Properties } } };
}

function put(into: unknown, [key, ...rest]: readonly string[], value: number): unknown {
  if (key === undefined) return value;
  const record = typeof into === 'object' && into !== null ? (into as Readonly<Record<string, unknown>>) : {};
  return { ...record, [key]: put(record[key], rest, value) };
}
