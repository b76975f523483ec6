import type { Simulation } from '../simulation';
import type { EventInvokeConfig } from '../world';

/** The asynchronous settings that serve calls of a qualifier. */
export function asyncSettings(sim: Simulation, functionId: string, qualifier: string): EventInvokeConfig {
  const configs = sim.world.functions[functionId]?.eventInvokeConfigs ?? {};
  const own = configs[qualifier];
  if (Object.keys(configs).length === 0 || sim.read('async.config-per-qualifier')) return own ?? {};
  return own ?? Object.values(configs)[0] ?? {};
}
