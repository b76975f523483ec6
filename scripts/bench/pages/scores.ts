import lighthouse from 'lighthouse';

interface Scores {
  /** From 0 to 100, as the next two. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** Milliseconds until nothing keeps the page from answering. */
  readonly interactive: number;
}

/** What Lighthouse says of a page on its own simulated phone. The browser listens on `port` and is signed in already. */
export async function scoresOf(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'silent',
    disableStorageReset: true,
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  });
  const categories = result?.lhr.categories ?? {};
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    interactive: result?.lhr.audits.interactive?.numericValue ?? Number.NaN,
  };
}
