import type { Moment } from './fsrs';

/** One answered question. */
export interface AnsweredAttempt {
  readonly topic: string;
  readonly correct: boolean;
  readonly at: Moment;
}

export const levels = ['not-started', 'learning', 'familiar', 'secure'] as const;
export type Level = (typeof levels)[number];

export interface TopicMastery {
  readonly topic: string;
  readonly answered: number;
  readonly correct: number;
  /** The latest answers, oldest first: right or wrong. */
  readonly recent: readonly boolean[];
  readonly level: Level;
}

const window = 10;
const enough = { familiar: 3, secure: 6 };
const share = { familiar: 0.6, secure: 0.85 };

/** How each topic stands. Only the latest answers decide its level, so it may fall as well as rise. */
export function masteryByTopic(attempts: readonly AnsweredAttempt[]): TopicMastery[] {
  const inOrder = attempts.toSorted((a, b) => a.at - b.at);
  return [...new Set(inOrder.map(({ topic }) => topic))].map((topic) => {
    const list = inOrder.filter((attempt) => attempt.topic === topic);
    const recent = list.slice(-window).map(({ correct }) => correct);
    return {
      topic,
      answered: list.length,
      correct: list.filter(({ correct }) => correct).length,
      recent,
      level: levelOf(recent),
    };
  });
}

/** Few answers prove little, however right they were. */
export function levelOf(recent: readonly boolean[]): Level {
  if (recent.length === 0) return 'not-started';
  const right = recent.filter(Boolean).length / recent.length;
  if (recent.length >= enough.secure && right >= share.secure) return 'secure';
  if (recent.length >= enough.familiar && right >= share.familiar) return 'familiar';
  return 'learning';
}
