import { addressOf } from '../address';
import type { Functions } from '../function/functions';
import type { Owner } from '../owner';
import type { Simulation } from '../simulation';
import { Pipe } from '../sources/pipes';
import type { MappingSettings } from '../world';
import type { Received } from './batch';
import { atOnce, type BatchRunner, pushed } from './batch-runner';
import { PollerScale } from './poller-scale';

/** One event source mapping or one pipe of a queue, at work. */
export interface Poller {
  readonly id: string;
  readonly settings: MappingSettings;
  readonly owner: Owner;
  readonly runner: BatchRunner;
  readonly functionId: string;
  readonly qualifier: string;
  readonly queueId: string;
  readonly fifo: boolean;
  readonly scale: PollerScale;
  enabled: boolean;
  /** Batches that are gathered or in flight. */
  busy: number;
  gathering?: Received[];
}

/** The pollers of all mappings and pipes that read a queue. */
export const pollersOf = (sim: Simulation, functions: Functions): readonly Poller[] =>
  Object.entries(sim.world.mappings).flatMap(([id, settings]) => pollerOf(sim, functions, id, settings));

function pollerOf(sim: Simulation, functions: Functions, id: string, settings: MappingSettings): readonly Poller[] {
  const { world } = sim;
  const target = addressOf(world, settings.functionArn);
  const source = addressOf(world, settings.sourceArn);
  if (target?.kind !== 'function' || source?.kind !== 'queue') return [];
  return [
    {
      id,
      settings,
      owner: settings.pipe ? 'pipes' : 'event-source-mapping',
      runner: settings.pipe
        ? new Pipe(sim, functions, { ...settings.pipe, sourceArn: settings.sourceArn })
        : sim.read('mapping.polls') === 'is pushed to'
          ? pushed(sim)
          : atOnce(functions),
      functionId: target.id,
      qualifier: target.qualifier,
      queueId: source.id,
      fifo: world.queues[source.id]?.fifo ?? false,
      scale: new PollerScale(sim),
      enabled: settings.enabled,
      busy: 0,
    },
  ];
}
