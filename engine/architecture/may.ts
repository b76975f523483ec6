import { mayForward, mayPoll, mayPollSource, mayPush, maySend, sendingTo } from '../permissions';
import type { StreamMappingSettings } from '../stream-world';
import type { MappingSettings } from '../world';
import type { PermissionShown } from './architecture';
import type { Wiring } from './edges';

/** A service that pushes to a function asks the function's own policy. */
export const mayInvoke = (
  wiring: Wiring,
  service: string,
  functionArn: string,
  sourceArn: string,
): PermissionShown => ({
  text: `The function policy has to let ${service} in`,
  allowed: mayPush(wiring, service, functionArn, sourceArn),
});

/** A service that sends to a queue or topic asks the policy of that. */
export const mayReachQueue = (wiring: Wiring, service: string, arn: string, sourceArn: string): PermissionShown => ({
  text: `The policy of the target has to let ${service} in`,
  allowed: mayForward(wiring, service, arn, sourceArn),
});

/** A queue is read with the execution role; a pipe reads it with its own. */
export function mayReadQueue(wiring: Wiring, mapping: MappingSettings): PermissionShown {
  const actions = wiring.read('deployment.role-may-poll');
  return {
    text: `${roleOf(mapping)} has to allow ${actions.map((action) => `sqs:${action}`).join(', ')}`,
    allowed: mayPoll(wiring, mapping, actions),
  };
}

const roleOf = ({ pipe }: Pick<MappingSettings, 'pipe'>): string =>
  pipe ? 'The role of the pipe' : 'The execution role';

/** Lambda reads a stream with the execution role. */
export const mayReadStream = (wiring: Wiring, mapping: StreamMappingSettings): PermissionShown => ({
  text: `${roleOf(mapping)} has to allow reading the source`,
  allowed: mayPollSource({ ...wiring, mapping }, wiring.read('deployment.role-may-read-stream')),
});

/** Lambda hands on what it gives up with the execution role. */
export const mayStore = (wiring: Wiring, functionArn: string, targetArn: string): PermissionShown => ({
  text: `The execution role has to allow ${sendingTo(targetArn)?.action ?? 'sending there'}`,
  allowed: maySend(wiring, functionArn, targetArn),
});
