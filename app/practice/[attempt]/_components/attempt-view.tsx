'use client';

import { QuestionCard } from '@/components/question/question-card';
import { SinceNote } from '@/components/question/since-note';
import { StoredQuestion } from '@/components/question/stored-question';
import { Timeline } from '@/components/timeline/timeline';
import type { LoadedAttempt } from '@/server/usecases/load-attempt';
import { BeginButton } from '../../../_client/begin-button';
import { reach } from '../../../_client/reach';
import { answer, hint } from '../../actions';

interface Props {
  attempt: LoadedAttempt;
  /** When it was answered, as the learner's clock shows it. */
  answeredAt?: string;
  topic?: string;
}

/** One question from its stem to its replay. */
export function AttemptView({ attempt, answeredAt = '', topic }: Props) {
  const { id: attemptId } = attempt;
  const closed = attempt.state === 'closed' ? attempt : undefined;
  const drawn = attempt.state === 'closed' ? attempt.redrawn : attempt;
  const replay = closed?.redrawn?.replay;
  const note = closed && (
    <SinceNote answered={{ text: answeredAt, iso: closed.answeredAt.toISOString() }} since={closed.since} />
  );
  const next = (
    <BeginButton signedIn wanted={{ topic }} autoFocus>
      Next question
    </BeginButton>
  );
  return (
    <div className="space-y-12">
      <div className="mx-auto max-w-3xl">
        {closed && !drawn && (
          <StoredQuestion title={closed.title} stem={closed.stem} verdict={closed.verdict} note={note} next={next} />
        )}
        {drawn && (
          <QuestionCard
            variant={drawn.public}
            hints={drawn.hints}
            verdict={closed?.verdict}
            note={note}
            onCheck={async (given) => {
              const reply = await reach(() => answer({ attemptId, answer: given }));
              if (!reply.ok) return reply.error;
              return reply.value.type === 'invalid' ? reply.value.message : undefined;
            }}
            onHint={async () => {
              const reply = await reach(() => hint({ attemptId }));
              return reply.ok ? undefined : reply.error;
            }}
            next={next}
          />
        )}
      </div>
      {replay && (
        <section aria-labelledby="replay-title" className="space-y-4">
          <h2 id="replay-title" className="text-2xl">
            Replay
          </h2>
          <Timeline aws={replay.aws} yours={replay.yours} differsAt={replay.differsAt} />
        </section>
      )}
    </div>
  );
}
