import { type Address, addressOf, nameIn } from '../address';
import type { Message } from '../message';
import { maySend } from '../permissions';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';

/** Why Lambda cannot hand something on. */
export interface TargetFault {
  readonly reason: string;
  readonly rule: RuleId;
}

/** The rule that says how much a target takes. */
const limits: Readonly<
  Partial<Record<Address['kind'], 'async.topic-limit' | 'async.queue-limit' | 'async.payload-limit'>>
> = { topic: 'async.topic-limit', queue: 'async.queue-limit', function: 'async.payload-limit' };

/** Where Lambda hands failed and finished events on, with the execution role of their function: queues, topics, functions, buses and buckets. */
export class Targets {
  constructor(private readonly sim: Simulation) {}

  /** Why a target cannot take what a function hands on, or undefined. */
  faultOf(functionId: string, arn: string, bytes: number): TargetFault | undefined {
    const { world, read } = this.sim;
    const role = read('async.execution-role-sends');
    if (role && !maySend({ world, read }, world.functions[functionId]?.arn ?? '', arn)) {
      return { reason: 'NoPermission', rule: 'async.execution-role-sends' };
    }
    const address = addressOf(world, arn);
    if (address) return this.kindFault(address) ?? this.sizeFault(address, bytes);
    read('function.deletion-leaves-triggers');
    return { reason: 'TargetGone', rule: 'function.deletion-leaves-triggers' };
  }

  /** Hands a message on. `folder` is where an object in a bucket lies. */
  send(arn: string, message: Message, folder: string): void {
    const { services, world } = this.sim;
    const address = addressOf(world, arn);
    switch (address?.kind) {
      case 'function':
        return services.invokeAsync(address.id, address.qualifier, message);
      case 'queue':
        return services.sendMessage(address.id, message);
      case 'topic':
        return services.publish(address.id, message);
      case 'bus':
        return services.putEvent(address.id, message);
      case 'bucket':
        return services.putObject(address.id, `${folder}${message.name}`, message);
    }
  }

  /** The logical id of a target, or the name of one that is gone. */
  placeOf(arn: string): string {
    return addressOf(this.sim.world, arn)?.id ?? nameIn(arn);
  }

  private kindFault({ kind, id }: Address): TargetFault | undefined {
    const { world, read } = this.sim;
    const fifo = (kind === 'queue' && world.queues[id]?.fifo) || (kind === 'topic' && world.topics[id]?.fifo);
    if (!fifo || !read('async.standard-targets-only')) return undefined;
    return { reason: 'DestinationDeliveryFailed', rule: 'async.standard-targets-only' };
  }

  private sizeFault({ kind }: Address, bytes: number): TargetFault | undefined {
    const rule = limits[kind];
    if (rule === undefined || bytes <= this.sim.read(rule)) return undefined;
    return { reason: 'DestinationDeliveryFailed', rule };
  }
}
