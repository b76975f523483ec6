import type { Instant } from '../../base/time';
import type { FactLog } from '../fact-log';
import type { World } from '../world';
import { DeliveryMetrics } from './delivery-metrics';
import { FrontDoorMetrics } from './front-door-metrics';
import { FunctionMetrics } from './function-metrics';
import { MappingMetrics } from './mapping-metrics';
import { QueueMetrics } from './queue-metrics';
import { type Metrics, Tally } from './tally';

/** The CloudWatch metrics that a run moves, by logical id and name: sums, the largest value or the value at the end (`metricStatistic`); ages and durations are in ms. */
export function metricsOf(log: FactLog, world: World, until: Instant): Metrics {
  const tally = new Tally();
  for (const id of Object.keys(world.functions)) tally.list(id);
  const queues = new QueueMetrics(tally, new Set(Object.keys(world.queues)));
  const functions = new FunctionMetrics(tally);
  const deliveries = new DeliveryMetrics(tally, world.topics);
  const mappings = new MappingMetrics(tally, world);
  const doors = new FrontDoorMetrics(tally, world);
  log.each((fact) => {
    functions.see(fact);
    queues.see(fact);
    deliveries.see(fact);
    mappings.see(fact);
    doors.see(fact);
  });
  queues.end(until);
  return tally.result();
}

const largest = new Set([
  'ConcurrentExecutions',
  'Duration',
  'AsyncEventAge',
  'IteratorAge',
  'ApproximateAgeOfOldestMessage',
]);

/** Which statistic of a metric is told: its sum, its maximum, or its last value. */
export function metricStatistic(name: string): 'Sum' | 'Maximum' | 'Last' {
  if (largest.has(name)) return 'Maximum';
  return name.startsWith('ApproximateNumberOf') ? 'Last' : 'Sum';
}
