import { inSeconds } from '../base/time';
import type { FunctionRun } from '../engine/outcome';
import type { Scenario } from '../engine/scenario';
import { meetsTime, sayTime } from './compare-times';
import type { Difference } from './difference';
import type { ExpectedRun } from './expect';
import { matchEach } from './matching';
import { itemIds } from './names';

/** All runs, by start. Among runs that start at the same instant the order is free. */
export function compareRuns(
  path: string,
  wanted: readonly ExpectedRun[],
  got: readonly FunctionRun[],
  scenario: Scenario,
): Difference[] {
  const runs = got.toSorted((a, b) => a.startedAt - b.startedAt);
  if (runs.length !== wanted.length) return [{ path, expected: wanted.map(sayWanted), got: runs.map(sayGot) }];
  const ordered = itemsInOrder(scenario);
  const fits = (want: ExpectedRun, run: FunctionRun): boolean =>
    meetsTime(want, run.startedAt) && holdsItems(want.items, run.items, ordered);
  return startingTogether(runs).flatMap(([from, to]) => {
    const matches = matchEach(wanted.slice(from, to), runs.slice(from, to), fits);
    const spare = runs.slice(from, to).filter((_, index) => !matches.includes(index));
    return matches.flatMap((match, index) =>
      match === undefined
        ? [
            {
              path: `${path}[${from + index}]`,
              expected: sayWanted(wanted[from + index] ?? {}),
              got: spare.splice(0, 1).map(sayGot)[0],
            },
          ]
        : [],
    );
  });
}

function holdsItems(
  wanted: readonly string[] | undefined,
  got: readonly string[],
  ordered: ReadonlySet<string>,
): boolean {
  if (wanted === undefined) return true;
  if (wanted.length !== got.length) return false;
  const isOrdered = wanted.every((id) => ordered.has(id));
  const [one, other] = isOrdered ? [wanted, got] : [wanted.toSorted(), got.toSorted()];
  return one.every((id, index) => id === other[index]);
}

/** Items of streams and FIFO queues keep their order on the way to a function. */
const itemsInOrder = ({ stimuli }: Scenario): ReadonlySet<string> =>
  new Set(
    stimuli.flatMap((stimulus) => {
      if (stimulus.action === 'PutRecord' || stimulus.action === 'PutItem') return itemIds(stimulus);
      if (stimulus.action !== 'SendMessage') return [];
      return stimulus.items.filter(({ groupId }) => groupId !== undefined).map(({ id }) => id);
    }),
  );

/** Ranges of runs with the same start. */
function startingTogether(runs: readonly FunctionRun[]): [number, number][] {
  const starts = runs.flatMap((run, index) =>
    index > 0 && runs[index - 1]?.startedAt === run.startedAt ? [] : [index],
  );
  return starts.map((from, index) => [from, starts[index + 1] ?? runs.length]);
}

const sayWanted = (run: ExpectedRun): object => ({ ...sayTime(run), ...(run.items && { items: run.items }) });
const sayGot = ({ startedAt, items }: FunctionRun): object => ({ at: inSeconds(startedAt), items });
