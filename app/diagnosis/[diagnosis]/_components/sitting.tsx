'use client';

import { SittingCard } from '@/components/diagnosis/sitting-card';
import type { PublicVariant } from '@/quiz';
import { answer, end } from '../../actions';

interface Props {
  diagnosisId: string;
  question: { readonly attemptId: string; readonly public: PublicVariant };
  answered: number;
  most: number;
}

/** The open question of a sitting. An answer brings the next one, or the profile. */
export function Sitting({ diagnosisId, question: { attemptId, public: variant }, answered, most }: Props) {
  return (
    <div className="mx-auto max-w-3xl">
      <SittingCard
        variant={variant}
        answered={answered}
        most={most}
        onAnswer={async (given) => {
          const reply = await answer({ diagnosisId, attemptId, answer: given });
          if (!reply.ok) return reply.error;
          // The next question comes in its place; who has scrolled down begins at its head.
          window.scrollTo({ top: 0 });
          return reply.value.invalid;
        }}
        onEnd={async () => {
          const reply = await end({ diagnosisId });
          return reply.ok ? undefined : reply.error;
        }}
      />
    </div>
  );
}
