import type { RunAnswer } from '../function/functions';
import { itemsOf } from '../message';
import type { RuleId } from '../rules';
import type { Simulation } from '../simulation';
import type { AsyncEvent } from './async-event';

/** The caller of an asynchronous invoke hears of its first run: only in worlds that believe so. */
export function tellCaller(sim: Simulation, { message, functionId }: AsyncEvent, { result }: RunAnswer): void {
  const answer = (rule: RuleId, statusCode: number): void =>
    sim.emit({
      kind: 'answered',
      rule,
      owner: 'lambda',
      items: itemsOf([message]),
      place: functionId,
      result: String(statusCode),
      answer: { statusCode },
    });
  const answering = sim.read('async.answers-before-the-run');
  const learning = sim.read('async.caller-learns-nothing');
  if (answering.afterTheRun) answer('async.answers-before-the-run', answering.statusCode);
  if (learning.toldOfFailure && result !== 'ok') answer('async.caller-learns-nothing', learning.statusCode);
}
