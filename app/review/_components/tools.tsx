'use client';

import { CardTools } from '@/components/study/card-tools';
import { Notice } from '@/components/ui/notice';
import { useReview } from './use-review';

interface Props {
  cardId: string;
  flagged: boolean;
  /** What Undo would take back. */
  lastReviewId?: string;
}

export function Tools({ cardId, flagged, lastReviewId }: Props) {
  const { busy, trouble, undo, mark } = useReview();
  return (
    <>
      <CardTools
        flagged={flagged}
        canUndo={lastReviewId !== undefined}
        busy={busy}
        onUndo={() => lastReviewId !== undefined && undo(lastReviewId)}
        onMark={(how) => mark(cardId, how)}
      />
      {trouble && <Notice>{trouble}</Notice>}
    </>
  );
}
