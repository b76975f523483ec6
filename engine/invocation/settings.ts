import type { Simulation } from '../simulation';
import type { EventInvokeConfig, FunctionSettings } from '../world';

const none: EventInvokeConfig = {};
const noConfigs: FunctionSettings['eventInvokeConfigs'] = {};

/** The asynchronous settings that serve calls of a qualifier. */
export function asyncSettings(sim: Simulation, functionId: string, qualifier: string): EventInvokeConfig {
  const configs = sim.world.functions[functionId]?.eventInvokeConfigs ?? noConfigs;
  const own = configs[qualifier];
  if (isEmpty(configs) || sim.read('async.config-per-qualifier')) return own ?? none;
  return own ?? Object.values(configs)[0] ?? {};
}

function isEmpty(configs: FunctionSettings['eventInvokeConfigs']): boolean {
  for (const _ in configs) return false;
  return true;
}
