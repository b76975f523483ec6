'use client';

import { QuestionCard } from '@/components/question/question-card';
import { Timeline } from '@/components/timeline/timeline';
import type { LoadedAttempt } from '@/server/usecases/load-attempt';
import { BeginButton } from '../../../_client/begin-button';
import { answer, hint } from '../../actions';

/** One question from its stem to its replay. */
export function AttemptView({ attempt, topic }: { attempt: LoadedAttempt; topic?: string }) {
  const { id: attemptId, public: variant, replay } = attempt;
  return (
    <div className="space-y-12">
      <div className="mx-auto max-w-3xl">
        <QuestionCard
          variant={variant}
          hints={attempt.hints}
          verdict={attempt.verdict}
          answer={attempt.answer}
          onCheck={async (given) => {
            const reply = await answer({ attemptId, answer: given });
            if (!reply.ok) return reply.error;
            return reply.value.type === 'invalid' ? reply.value.message : undefined;
          }}
          onHint={async () => {
            const reply = await hint({ attemptId });
            return reply.ok ? undefined : reply.error;
          }}
          next={
            <BeginButton signedIn wanted={{ topic }} autoFocus>
              Next question
            </BeginButton>
          }
        />
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
