/** The one of these words that somebody most likely meant who wrote another; none if nothing is near. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const furthest = Math.max(1, Math.floor(written.length / 4));
  const near = words.map((word) => ({ word, away: distance(written, word) })).filter(({ away }) => away <= furthest);
  return near.sort((one, other) => one.away - other.away)[0]?.word;
}

/** How many letters have to be put in, taken out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [to, wanted] of [...other].entries()) {
      const changed = (row[to] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
