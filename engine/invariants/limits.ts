import { aws } from '../rules';
import type { Fact } from '../trace';
import type { World } from '../world';

/** No attempt beyond its limit: retries of asynchronous events, receives of messages, concurrent runs, length of a run. */
export function beyondLimits(trace: readonly Fact[], world: World): string[] {
  return [...failures(trace, world), ...receives(trace, world), ...concurrency(trace, world)];
}

/** An event that Lambda queued is run until one run succeeds or it has failed as often as the settings allow. */
function failures(trace: readonly Fact[], world: World): string[] {
  const queued = new Map<string, { readonly most: number; failed: number; succeeded: boolean }>();
  const faults: string[] = [];
  for (const { kind, copies, place, owner, result, key } of trace) {
    for (const copy of copies) {
      if (kind === 'queued' && owner === 'lambda-async-queue')
        queued.set(copy, { most: mostFailures(world, place), failed: 0, succeeded: false });
      const event = queued.get(copy);
      if (!event || kind !== 'run-ended') continue;
      if (event.succeeded) faults.push(`${key}: ${copy} ran again after it had succeeded`);
      if (result === 'ok') event.succeeded = true;
      else event.failed += 1;
      if (event.failed > event.most)
        faults.push(`${key}: ${copy} failed ${event.failed} times, ${event.most} are allowed`);
    }
  }
  return faults;
}

/** Over all qualifiers, as a trace does not tell them apart. */
function mostFailures({ functions }: World, functionId: string): number {
  const usual = aws['async.maximum-retry-attempts'];
  const configs = Object.values(functions[functionId]?.eventInvokeConfigs ?? {});
  const retries = configs.map(({ maximumRetryAttempts }) => maximumRetryAttempts ?? usual);
  return (
    1 +
    (configs.length === 1 && functions[functionId]?.eventInvokeConfigs['']
      ? Math.max(...retries)
      : Math.max(usual, ...retries))
  );
}

function receives(trace: readonly Fact[], { queues }: World): string[] {
  return trace.flatMap(({ kind, place, attempt = 0, key }) => {
    const most = queues[place]?.redrivePolicy?.maxReceiveCount;
    return kind === 'received' && most !== undefined && attempt > most
      ? [`${key}: receive ${attempt} of at most ${most}`]
      : [];
  });
}

function concurrency(trace: readonly Fact[], { functions }: World): string[] {
  const open = new Map<string, Map<string, number>>();
  const faults: string[] = [];
  for (const { kind, place, copies, attempt, at, key } of trace) {
    const settings = functions[place];
    if (!settings || (kind !== 'run-started' && kind !== 'run-ended')) continue;
    const runs = open.get(place) ?? new Map<string, number>();
    open.set(place, runs);
    const run = `${copies.join()}:${attempt}`;
    if (kind === 'run-ended') {
      const length = at - (runs.get(run) ?? at);
      if (length > settings.timeout)
        faults.push(`${key}: a run of ${length} ms, where ${settings.timeout} ms is the timeout`);
      runs.delete(run);
      continue;
    }
    runs.set(run, at);
    const most = settings.reservedConcurrency;
    if (most !== undefined && runs.size > most) faults.push(`${key}: ${runs.size} runs at once, ${most} are reserved`);
  }
  return faults;
}
