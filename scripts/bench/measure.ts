/** One figure of a suite. `limit` is the most that it may be; `spread` is how far the middle repetition lay from the best, as a share of the figure. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  /** Against what it is measured beside, in the same run. */
  readonly ratio?: number;
  readonly spread?: number;
}

/** What one file of this folder measures. */
export interface Suite {
  readonly name: string;
  run(): Promise<readonly Measure[]> | readonly Measure[];
}

/** Milliseconds of computing that something takes: the least of several times, as whatever else the machine does only adds. */
export function timed(times: number, run: () => void): { readonly best: number; readonly spread: number } {
  const taken = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    const began = performance.now();
    run();
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - began, (user + system) / 1000);
  });
  return spanOf(taken);
}

/** The least of several times, and how far the middle one lies above it, as a share. */
export function spanOf(taken: readonly number[]): { readonly best: number; readonly spread: number } {
  const sorted = taken.toSorted((a, b) => a - b);
  const [best = Number.NaN] = sorted;
  return { best, spread: ((sorted[Math.floor(sorted.length / 2)] ?? best) - best) / best };
}
