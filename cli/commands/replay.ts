import type { Replayed } from '../../server/usecases/replay-attempt';
import { asJson, type Command, type ExitCode, WrongUse } from '../command';

/** Runs an answered question again and tells whether this engine still says what was said then. */
export const replay: Command = {
  names: ['ATTEMPT'],
  summary:
    'Run an answered question of the database again: does this engine still draw, run and answer it as it did? Exit code 1: it does not.',
  options: { json: 'print one JSON document' },
  async run({ names: [attemptId = ''], flags }, terminal): Promise<ExitCode> {
    const [{ replayAttempt }, { AppError }, { engineSourcesDigest }, { closeDatabase, requireDatabase }] =
      await Promise.all([
        import('../../server/usecases/replay-attempt'),
        import('../../server/errors'),
        import('../../server/digests'),
        import('../../server/db'),
      ]);
    requireDatabase();
    try {
      const replayed = await replayAttempt({ attemptId });
      const engine = engineSourcesDigest();
      if (flags.has('json')) terminal.write(asJson(document(replayed, engine)));
      else for (const line of report(replayed, engine)) terminal.write(line);
      return replayed.effect === 'nothing' ? 0 : 1;
    } catch (fault) {
      if (!(fault instanceof AppError)) throw fault;
      throw new WrongUse(refusals[fault.code as keyof typeof refusals]?.(attemptId) ?? fault.message);
    } finally {
      await closeDatabase();
    }
  },
};

const refusals = {
  NOT_FOUND: (id: string) => `There is no attempt "${id}" in the database.`,
  NOT_ANSWERED: (id: string) => `The attempt "${id}" has not been answered yet.`,
};

function document({ attempt, effect, reason, keyText, trace }: Replayed, engine: string) {
  const { id, familyId, familyDigest, seed, answeredAt, answer, verdict, engineDigest } = attempt;
  return {
    ...{ attempt: id, family: familyId, familyDigest, seed, answeredAt, answer, verdict },
    engineThen: engineDigest,
    engineNow: engine,
    effect,
    ...(reason !== undefined && { reason }),
    ...(keyText !== undefined && { keyText }),
    ...(trace && { trace }),
  };
}

function report(replayed: Replayed, engine: string): string[] {
  const { attempt, trace = [] } = replayed;
  const { verdict, stem } = attempt;
  return [
    `${attempt.title} (${attempt.familyId}, seed ${attempt.seed})`,
    ...(stem === undefined ? [] : ['', stem.trim()]),
    '',
    `Answered ${attempt.answeredAt.toISOString()}: ${verdict.answerText}`,
    `Verdict: ${verdict.correct ? 'right' : 'wrong'}; the answer was ${verdict.keyText}`,
    '',
    ...trace.map(({ at, text, owner, rule }) => `${`${at / 1000} s`.padStart(10)}  ${text}  (${owner}; ${rule})`),
    ...(trace.length > 0 ? [''] : []),
    engine === attempt.engineDigest
      ? `The engine is the one that drew it (${short(engine)}).`
      : `The engine has changed since: ${short(attempt.engineDigest)} drew it, this is ${short(engine)}.`,
    sayEffect(replayed),
  ];
}

const short = (digest: string): string => digest.slice(0, 12);

function sayEffect({ effect, reason, keyText }: Replayed): string {
  switch (effect) {
    case 'nothing':
      return 'Same: question, answer and run are as they were.';
    case 'run':
      return 'Differs: the answer is the same, and the run to it goes otherwise.';
    case 'answer':
      return `Differs: the answer is now ${keyText}.`;
    case 'question':
      return 'Differs: another question comes of the same family and seed.';
    case 'gone':
      return `Differs: the question cannot be drawn any more: ${reason}`;
  }
}
