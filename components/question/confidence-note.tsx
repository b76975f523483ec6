import type { Confidence } from '@/study';

const words: Readonly<Record<Confidence, string>> = { sure: 'sure', fairly: 'fairly sure', guess: 'guessing' };

/** What a confidence brought, once the verdict is there. */
export function ConfidenceNote({ confidence, points }: { confidence: Confidence; points: number }) {
  return (
    <p>
      You were {words[confidence]}: <strong className="font-semibold">{inPoints(points)}</strong>.
      {confidence === 'sure' &&
        points < 0 &&
        ' What surprises is remembered best, so look at the first step where your world and AWS part.'}
    </p>
  );
}

const inPoints = (points: number): string => {
  const count = Math.abs(points);
  return `${points < 0 ? '−' : ''}${count} ${count === 1 ? 'point' : 'points'}`;
};
