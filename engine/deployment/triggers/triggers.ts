import { own } from '../../json';
import { pushingService } from '../../sources/pushing-services';
import type { World } from '../../world';
import type { Plan } from '../build';
import { toFunctionArn } from '../place';
import { triggerKinds } from './kinds';

/** A custom resource may have a type name of its own. */
const kindOf = (type: string): string => (type.startsWith('Custom::') ? 'AWS::CloudFormation::CustomResource' : type);

/** Whether resources of this type can invoke functions. */
export const isTriggerType = (type: string): boolean => own(triggerKinds, kindOf(type)) !== undefined;

/** Everything else by which a service invokes functions. What invokes none is no trigger. */
export const buildTriggers = ({ resources }: Plan): World['triggers'] =>
  Object.fromEntries(
    Object.entries(resources).flatMap(([id, { type, properties }]) => {
      const kind = own(triggerKinds, kindOf(type));
      if (!kind) return [];
      const { service } = kind;
      const usual = pushingService[service].invocation === 'synchronous' ? 'synchronous' : 'asynchronous';
      const { calls, invocation = usual, ...rest } = kind.read(properties, id);
      const targets = calls.map(({ name, functionArn }) => ({ name, functionArn: toFunctionArn(functionArn) }));
      return targets.length === 0 ? [] : [[id, { service, invocation, calls: targets, ...rest }] as const];
    }),
  );
