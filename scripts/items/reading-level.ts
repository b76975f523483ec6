const syllablesIn = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/e$/, '')
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );

/** The Flesch-Kincaid grade: years of school that a reader needs. */
export function readingGrade(text: string): number {
  const sentences = Math.max(1, (text.match(/[.?!](\s|$)/g) ?? []).length);
  const words = text.match(/[A-Za-z]+/g) ?? [];
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
