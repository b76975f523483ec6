/** How well something was remembered, in the learner's words or by an answer that checks itself. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof ratings)[number];

/** An answer that was checked rates itself: each hint lowers it one step, and a wrong one is Again. */
export function ratingFor({ correct }: { readonly correct: boolean }, hintsTaken = 0): Rating {
  if (!correct || hintsTaken >= 2) return 'again';
  return hintsTaken === 1 ? 'hard' : 'good';
}
