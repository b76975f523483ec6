import { aws, type Run, type Scenario, simulate } from '../../../engine';
import { EventList } from '../../../engine/event-list';

type AnyFunction = (this: unknown, ...given: unknown[]) => unknown;

/** Methods of lists that call back for each element that they look at. */
const calling = ['filter', 'map', 'flatMap', 'find', 'findLast', 'findIndex', 'some', 'every', 'forEach', 'reduce'];
/** Methods of lists that look at, or move, as many elements as there are. */
const scanning = ['indexOf', 'includes', 'splice', 'shift', 'unshift', 'slice', 'concat', 'join', 'sort', 'toSorted'];
const walking = ['keys', 'values', 'entries', Symbol.iterator];

/**
 * Runs a scenario and counts what it does: events taken from the list, and elements of lists, maps, sets and objects
 * that it looks at. The same number at each run, whatever else the machine does, and a scan of all that waits shows in it.
 */
export function workOf(scenario: Scenario): { readonly run: Run; readonly work: number } {
  let work = 0;
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: PropertyKey, by: (original: AnyFunction) => AnyFunction): void => {
    const was = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    Object.defineProperty(owner, name, { ...was, value: by(was.value as AnyFunction) });
    undo.push(() => void Object.defineProperty(owner, name, was));
  };
  const countCalls = (original: AnyFunction): AnyFunction =>
    function (callback, ...more) {
      const counted: AnyFunction = function (...given) {
        work += 1;
        return (callback as AnyFunction).apply(this, given);
      };
      return original.call(this, counted, ...more);
    };
  const countAll = (original: AnyFunction): AnyFunction =>
    function (...given) {
      work += (this as { length: number }).length;
      return original.apply(this, given);
    };
  const countSteps = (original: AnyFunction): AnyFunction =>
    function () {
      const iterator = original.call(this) as IterableIterator<unknown>;
      const { next } = iterator;
      iterator.next = () => {
        work += 1;
        return next.call(iterator);
      };
      return iterator;
    };
  const countGiven = (original: AnyFunction): AnyFunction =>
    function (...given) {
      const list = original.apply(this, given) as unknown[];
      work += list.length;
      return list;
    };
  const countOne = (original: AnyFunction): AnyFunction =>
    function (...given) {
      work += 1;
      return original.apply(this, given);
    };

  for (const name of calling) replace(Array.prototype, name, countCalls);
  for (const name of scanning) replace(Array.prototype, name, countAll);
  for (const name of ['keys', 'values', 'entries']) replace(Object, name, countGiven);
  for (const type of [Array, Map, Set]) for (const name of walking) replace(type.prototype, name, countSteps);
  for (const type of [Map, Set]) replace(type.prototype, 'forEach', countCalls);
  replace(EventList.prototype, 'pop', countOne);
  try {
    const run = simulate(scenario, { rules: aws, seed: 1 });
    // What happened is told and folded when it is asked for; that is work too.
    void run.trace.length;
    void run.outcome.items;
    return { run, work };
  } finally {
    for (const again of undo.toReversed()) again();
  }
}
