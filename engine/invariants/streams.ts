import type { StreamMappingSettings } from '../stream-world';
import type { Fact } from '../trace';
import type { World } from '../world';

/** What holds of every mapping of a stream: its position never goes back, a shard runs no more batches than it may, and no retry comes on top of its limit. */
export function streamsAstray(trace: readonly Fact[], { streamMappings }: World): string[] {
  return Object.entries(streamMappings).flatMap(([id, settings]) => {
    const mine = trace.filter(({ copies }) => copies.some((copy) => mappingOf(copy) === id));
    return [...goesBack(mine), ...tooManyAtOnce(mine, settings), ...tooManyRetries(mine, settings)];
  });
}

const mappingOf = (copy: string): string => copy.slice(copy.lastIndexOf('@') + 1).replace(/#\d+$/, '');

/** A record that was processed, filtered or given up is not run again. */
function goesBack(trace: readonly Fact[]): string[] {
  const settled = new Set<string>();
  return trace.flatMap(({ kind, copies, settles, key }) => {
    const again = kind === 'run-started' ? copies.filter((copy) => settled.has(copy)) : [];
    if (settles) for (const copy of copies) settled.add(copy);
    return again.map((copy) => `${key}: ${copy} runs although the position lies behind it`);
  });
}

function tooManyAtOnce(trace: readonly Fact[], { parallelizationFactor }: StreamMappingSettings): string[] {
  const running = new Map<string, Set<string>>();
  const shardOf = new Map<string, string>();
  return trace.flatMap(({ kind, copies, shard, key }) => {
    const batch = copies.join();
    if (kind === 'run-ended') running.get(shardOf.get(batch) ?? '')?.delete(batch);
    if (kind !== 'run-started' || shard === undefined) return [];
    const batches = running.get(shard) ?? new Set<string>();
    running.set(shard, batches.add(batch));
    shardOf.set(batch, shard);
    return batches.size > parallelizationFactor ? [`${key}: ${batches.size} batches of ${shard} at once`] : [];
  });
}

/** Bisecting and partial responses begin anew, so they are left out. */
function tooManyRetries(trace: readonly Fact[], settings: StreamMappingSettings): string[] {
  const { maximumRetryAttempts, bisectBatchOnFunctionError, reportBatchItemFailures } = settings;
  if (maximumRetryAttempts < 0 || bisectBatchOnFunctionError || reportBatchItemFailures) return [];
  const failed = new Map<string, number>();
  return trace.flatMap(({ kind, copies, result, key }) => {
    if (kind !== 'run-ended' || result === 'ok') return [];
    return copies.flatMap((copy) => {
      const count = (failed.get(copy) ?? 0) + 1;
      failed.set(copy, count);
      return count > maximumRetryAttempts + 1 ? [`${key}: ${copy} failed ${count} times`] : [];
    });
  });
}
