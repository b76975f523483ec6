import { addressOf } from '../address';
import type { Simulation } from '../simulation';
import type { MappingSettings } from '../world';
import type { Received } from './batch';
import { PollerScale } from './poller-scale';

/** One event source mapping of a queue, at work. */
export interface Poller {
  readonly id: string;
  readonly settings: MappingSettings;
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

/** The pollers of all mappings that read a queue. */
export const pollersOf = (sim: Simulation): readonly Poller[] =>
  Object.entries(sim.world.mappings).flatMap(([id, settings]) => pollerOf(sim, id, settings));

function pollerOf(sim: Simulation, id: string, settings: MappingSettings): readonly Poller[] {
  const { world } = sim;
  const target = addressOf(world, settings.functionArn);
  const source = addressOf(world, settings.sourceArn);
  if (target?.kind !== 'function' || source?.kind !== 'queue') return [];
  return [
    {
      id,
      settings,
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
