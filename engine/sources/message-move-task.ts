import { seconds } from '../../base/time';
import { addressOf } from '../address';
import type { Simulation } from '../simulation';
import type { Queues } from './sqs';
import { aboutEntry, type Entry } from './sqs-entry';

/** What StartMessageMoveTask is asked for. */
interface MoveTask {
  readonly deadLetterQueue: string;
  /** A queue by logical id; without one each message goes back to the queue that it came from. */
  readonly destination?: string;
  readonly perSecond?: number;
}

/** StartMessageMoveTask: moves what lies in a dead-letter queue back to be tried again, or refuses a queue that is none. */
export function startMessageMoveTask(sim: Simulation, queues: Queues, task: MoveTask): void {
  const { deadLetterQueue: place, perSecond } = task;
  const rule = 'sqs.dead-letters-wait';
  sim.read(rule);
  if (!isDeadLetterQueue(sim, place)) {
    const answer = {
      statusCode: 400,
      errorCode: 'InvalidParameterValue',
      message: 'Source queue must be configured as a Dead Letter Queue.',
    };
    return sim.emit({ kind: 'refused', rule, owner: 'caller', place, result: answer.errorCode, answer });
  }
  sim.emit({ kind: 'changed', rule, owner: 'caller', place, result: 'its messages are moved back' });
  const waiting = [...queues.line(place).receivable(Number.MAX_SAFE_INTEGER)];
  for (const [nth, entry] of waiting.entries()) {
    const wait = perSecond === undefined ? 0 : Math.floor((nth * seconds(1)) / perSecond);
    sim.after(wait, () => moveBack(sim, queues, entry, task.destination));
  }
}

/** Moves one dead letter to its source, or elsewhere; there it is a new message with a new age. */
export function moveBack(sim: Simulation, queues: Queues, entry: Entry, destination = entry.movedFrom): void {
  if (entry.gone || entry.hidden || destination === undefined) return;
  queues.discard(entry);
  sim.emit({
    ...aboutEntry(sim.world, entry),
    kind: 'redriven',
    rule: 'sqs.dead-letters-wait',
    place: destination,
  });
  const { spent: _spent, ...message } = entry.message;
  queues.put(destination, message);
}

const isDeadLetterQueue = ({ world }: Simulation, queueId: string): boolean =>
  Object.values(world.queues).some(({ redrivePolicy }) => {
    const target = redrivePolicy && addressOf(world, redrivePolicy.deadLetterArn);
    return target?.kind === 'queue' && target.id === queueId;
  });
