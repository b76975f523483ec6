import lighthouse from 'lighthouse';

/** Lighthouse's three scores of a page, from 0 to 100, on its own simulated phone. The browser listens on `port` and is signed in already. */
export async function scoresOf(
  url: string,
  port: number,
): Promise<{ performance: number; accessibility: number; bestPractices: number }> {
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
  };
}
