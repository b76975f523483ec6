import { asObject, asText, own } from '../json';
import type { Decided, Resources } from './decide';
import { attributeOf, type Identity, identityOf } from './identity';
import { resolve, type Scope } from './intrinsics';
import { ownerKey } from './owners';
import { elsewhere, splitQualifier, toFunctionArn } from './place';

/** Carries out every reference between resources. What cannot be known is a value made elsewhere. */
export function link({ resources, scope }: Decided): Resources {
  const identities = new Map<string, Identity>();

  // A name never depends on the resource's other properties, so resources may refer to one another in a ring.
  const identify = (id: string): Identity | undefined => {
    const resource = own(resources, id);
    if (!resource) return undefined;
    const known = identities.get(id);
    if (known) return known;
    identities.set(
      id,
      identityOf(id, resource.type, {}, () => 1),
    );
    const naming = Object.fromEntries(Object.entries(resource.properties).filter(([key]) => namingKeys.has(key)));
    const identity = identityOf(id, resource.type, asObject(resolve(naming, inside)), () => versionNumber(id));
    identities.set(id, identity);
    return identity;
  };

  const versionNumber = (id: string): number => {
    const target = (other: string) =>
      splitQualifier(toFunctionArn(asText(resolve(resources[other]?.properties.FunctionName ?? '', inside)) ?? ''))
        .bare;
    const versions = Object.keys(resources).filter((other) => resources[other]?.type === 'AWS::Lambda::Version');
    return versions.filter((other) => target(other) === target(id)).indexOf(id) + 1;
  };

  /** `Fn.Alias` and `Fn.Version` stand for what SAM generates. */
  const generated = (name: string): string | undefined => {
    const [, owner, kind] = /^(\w+)\.(Alias|Version)$/.exec(name) ?? [];
    return Object.keys(resources).find(
      (id) => id.startsWith(`${owner}${kind}`) && resources[id]?.type === `AWS::Lambda::${kind}`,
    );
  };

  const inside: Scope = {
    ...scope,
    ref: (name) => scope.ref(name) ?? identify(generated(name) ?? name)?.ref ?? elsewhere(name),
    attribute: (name, attribute) => {
      const identity = identify(name);
      return identity ? attributeOf(identity, name, attribute) : elsewhere(`${name}.${attribute}`);
    },
  };

  return Object.fromEntries(
    Object.entries(resources).map(([id, resource]) => [
      id,
      { ...resource, properties: asObject(resolve(resource.properties, inside)) },
    ]),
  );
}

const namingKeys = new Set([
  ownerKey,
  'QueueName',
  'FifoQueue',
  'TopicName',
  'FifoTopic',
  'FunctionName',
  'Name',
  'TargetFunctionArn',
  'RoleName',
  'ManagedPolicyName',
  'BucketName',
  'EventBusName',
  'TableName',
  'LogGroupName',
  'StateMachineName',
  'RuleName',
  'ConfigRuleName',
  'RepositoryName',
  'StreamARN',
  'ConsumerName',
  'ClusterName',
  'BrokerName',
  'DBClusterIdentifier',
]);
