import { lazy } from '../../base/memo';
import type { FactLog } from '../fact-log';
import type { Outcome } from '../outcome';
import type { Scenario } from '../scenario';
import { metricsOf } from '../signals/metrics';
import type { World } from '../world';
import { Calls } from './calls';
import { Effects } from './effects';
import { Items } from './items';
import { FunctionRuns } from './runs';
import { Stores } from './stores';

/** Folds what happened into what became of everything, in one pass; the metrics take another, and only if somebody asks for them. */
export function foldOutcome(log: FactLog, scenario: Scenario, world: World): Outcome {
  const calls = new Calls();
  const runs = new FunctionRuns(Object.keys(world.functions));
  const items = new Items(itemIds(scenario));
  const stores = new Stores([...Object.keys(world.queues), ...Object.keys(world.buckets)]);
  const effects = new Effects();
  log.each((fact) => {
    calls.see(fact);
    runs.see(fact);
    items.see(fact);
    stores.see(fact);
    effects.see(fact);
  });
  const metrics = lazy(() => metricsOf(log, world, scenario.until));
  return {
    deployment: { result: 'succeeds' },
    calls: calls.result,
    functions: runs.result(),
    items: items.result(),
    stores: stores.result(),
    effects: effects.result,
    get metrics() {
      return metrics();
    },
  };
}

/** The ids of all items, in the order of the stimuli. */
export const itemIds = (scenario: Scenario): readonly string[] =>
  scenario.stimuli.flatMap((stimulus) => ('items' in stimulus ? stimulus.items.map(({ id }) => id) : []));
