'use client';

import { useEffect, useState } from 'react';
import { browserStore, forgetLate } from '../../../_client/exam-journal';

/** Says so where answers of this browser reached the server after the end. */
export function LateAnswers({ sittingId }: { sittingId: string }) {
  const [late, setLate] = useState(0);
  useEffect(() => {
    const found = forgetLate(browserStore(), sittingId);
    if (found > 0) setLate(found);
  }, [sittingId]);
  return (
    <div role="status">
      {late > 0 && (
        <p className="rounded-control border border-warn bg-warn-wash px-4 py-3 text-warn">
          {late === 1 ? 'One answer' : `${late} answers`} of this browser reached the server after the end of the exam
          and could not be counted.
        </p>
      )}
    </div>
  );
}
