import type { Simulation } from '../simulation';

/** Switches a rule or a schedule on or off. False when the target is neither. */
export function setScheduleEnabled(sim: Simulation, target: string, enabled: boolean): boolean {
  const { world } = sim;
  const rule = world.eventRules[target];
  const schedule = world.schedules[target];
  if (!rule && !schedule) return false;
  sim.read('eventbridge.disabled-rule-rests');
  if (rule) sim.world = { ...world, eventRules: { ...world.eventRules, [target]: { ...rule, enabled } } };
  if (schedule) sim.world = { ...world, schedules: { ...world.schedules, [target]: { ...schedule, enabled } } };
  sim.emit({
    kind: 'changed',
    rule: 'eventbridge.disabled-rule-rests',
    owner: 'caller',
    place: target,
    result: enabled ? 'enabled' : 'disabled',
  });
  return true;
}
