import { seconds } from '../../base/time';
import { asList, asNumber, asObject, asText, asTexts, isObject, type JsonObject } from '../json';
import type { Json } from '../scenario';
import type { MachineState, Retrier, StateMachineSettings } from '../state-machine-world';
import type { World } from '../world';
import { ofType, type Plan } from './build';
import { identityOf } from './identity';
import { jsonIn } from './json-text';
import { toFunctionArn } from './place';

export const stateMachineTypes = ['AWS::StepFunctions::StateMachine', 'AWS::Serverless::StateMachine'] as const;

/** The state machines whose every state can be played: tasks that run functions, and what waits, passes, succeeds or fails. */
export const buildStateMachines = (plan: Plan): World['stateMachines'] =>
  Object.fromEntries(
    ofType(plan, ...stateMachineTypes).flatMap(([id, { type, properties }]) => {
      const definition = definitionOf(properties);
      const states = Object.entries(asObject(definition.States)).map(
        ([name, state]) => [name, toState(asObject(state))] as const,
      );
      const startAt = asText(definition.StartAt);
      if (startAt === undefined || states.length === 0 || states.some(([, state]) => state === undefined)) return [];
      const machine: StateMachineSettings = {
        arn: identityOf(id, type, properties, () => 1).ref,
        roleArn: asText(properties.RoleArn ?? properties.Role) ?? '',
        startAt,
        states: Object.fromEntries(states) as StateMachineSettings['states'],
      };
      return [[id, machine]];
    }),
  );

/** The definition as an object or as text, its substitutions made. */
export function definitionOf({ Definition, DefinitionString, DefinitionSubstitutions }: JsonObject): JsonObject {
  const written = Definition ?? DefinitionString;
  if (written === undefined) return {};
  const values = asObject(DefinitionSubstitutions);
  const text = (typeof written === 'string' ? written : JSON.stringify(written)).replace(
    /\$\{(\w+)\}/g,
    (found, name: string) => asText(values[name]) ?? found,
  );
  return asObject(jsonIn(text));
}

function toState(state: JsonObject): MachineState | undefined {
  const next = asText(state.Next);
  const then = next === undefined ? {} : { next };
  switch (asText(state.Type)) {
    case 'Task':
      return toTask(state, then);
    case 'Wait': {
      const span = asNumber(state.Seconds);
      return span === undefined ? undefined : { kind: 'wait', span: seconds(span), ...then };
    }
    case 'Pass':
      return { kind: 'pass', ...then };
    case 'Succeed':
      return { kind: 'succeed' };
    case 'Fail':
      return { kind: 'fail' };
    default:
      return undefined;
  }
}

function toTask(state: JsonObject, then: { readonly next?: string }): MachineState | undefined {
  const { Resource, Retry, Catch, TimeoutSeconds, HeartbeatSeconds } = state;
  const resource = asText(Resource) ?? '';
  const parameters = asObject(state.Parameters ?? state.Arguments);
  const target = resource === 'arn:aws:states:::lambda:invoke' ? asText(parameters.FunctionName) : resource;
  const retriers = asList(Retry).map(asObject);
  const unplayed =
    TimeoutSeconds ?? HeartbeatSeconds ?? retriers.find(({ JitterStrategy }) => JitterStrategy === 'FULL');
  if (unplayed !== undefined || target === undefined || /^arn:(?!aws:lambda:)/.test(target)) return undefined;
  return {
    kind: 'task',
    functionArn: toFunctionArn(target),
    asynchronous: asText(parameters.InvocationType) === 'Event',
    retriers: retriers.map(toRetrier),
    catchers: asList(Catch)
      .filter(isObject)
      .map(({ ErrorEquals, Next }) => ({
        errors: asTexts(ErrorEquals),
        next: asText(Next) ?? '',
      })),
    ...then,
  };
}

function toRetrier({ ErrorEquals, IntervalSeconds, MaxAttempts, BackoffRate, MaxDelaySeconds }: JsonObject): Retrier {
  const interval = spanOf(IntervalSeconds);
  const attempts = asNumber(MaxAttempts);
  const rate = asNumber(BackoffRate);
  const longest = spanOf(MaxDelaySeconds);
  return {
    errors: asTexts(ErrorEquals),
    ...(interval === undefined ? {} : { interval }),
    ...(attempts === undefined ? {} : { attempts }),
    ...(rate === undefined ? {} : { rate }),
    ...(longest === undefined ? {} : { longest }),
  };
}

function spanOf(written: Json | undefined): number | undefined {
  const count = asNumber(written);
  return count === undefined ? undefined : seconds(count);
}
