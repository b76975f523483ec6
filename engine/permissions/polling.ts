import { own } from '../json';
import type { ReadRule } from '../rules';
import type { StreamMappingSettings } from '../stream-world';
import type { World } from '../world';
import { mayPush, readerOf } from './delivery';
import { isAllowed } from './evaluate';

interface Polling {
  readonly world: World;
  readonly read: ReadRule;
  readonly mapping: StreamMappingSettings;
}

/** Whether the execution role allows what polling takes; `actions` are those of the kinds of source. */
export function mayPollSource(
  { world, read, mapping }: Polling,
  actions: Readonly<Record<string, readonly string[]>>,
): boolean {
  const { functionArn, sourceArn, kind, pipe } = mapping;
  if (!pipe && read('permissions.poll-checked-against') === 'function-policy') {
    return mayPush({ world, read }, `${sourceArn.split(':')[2]}.amazonaws.com`, functionArn, sourceArn);
  }
  const role = readerOf({ world, read }, mapping);
  if (role === undefined) return true;
  const principal = { role };
  return (own(actions, kind) ?? [])
    .filter((action) => isNeeded({ world, read, mapping }, action))
    .every((action) =>
      resourcesOf(mapping, action).every((resourceArn) => isAllowed({ world, read, principal, action, resourceArn })),
    );
}

/** Some actions are needed only for a way to sign in, or to reach what is not public. */
function isNeeded({ world, mapping }: Polling, action: string): boolean {
  const service = action.split(':')[0];
  const { sourceArn } = mapping;
  if (service === 'ec2')
    return !Object.values(world.brokers).some((broker) => broker.arn === sourceArn && broker.public);
  if (service !== 'kafka-cluster') return true;
  const iam = Object.values(world.kafkaClusters).some((cluster) => cluster.arn === sourceArn && cluster.iam);
  return iam && mapping.secrets.length === 0;
}

/** What an action is asked for: the source, its topics and group, the secrets, or anything of the account. */
function resourcesOf(
  { sourceArn, secrets, reads, consumerGroup = '' }: StreamMappingSettings,
  action: string,
): readonly string[] {
  const stream = sourceArn.replace(/\/consumer\/.*$/, '');
  switch (action.split(':')[0]) {
    case 'secretsmanager':
      return secrets;
    case 'ec2':
      return ['arn:aws:ec2:us-east-1:123456789012:*/*'];
    case 'kafka-cluster': {
      if (/Group$/.test(action)) return [`${stream.replace(':cluster/', ':group/')}/${consumerGroup}`];
      if (!/DescribeTopic$|ReadData$/.test(action)) return [stream];
      return reads.map((name) => name.replace(':cluster/', ':topic/'));
    }
    default:
      return [stream];
  }
}
