'use client';

import { useMemo } from 'react';
import type { ReplayFact } from '@/quiz';
import { differenceAt } from './difference';
import { FactList } from './fact-list';
import { Legend } from './glyph';
import { Lanes } from './lanes';
import { layOut } from './layout';
import { PlayerControls, usePlayer } from './player';

type Props = {
  aws: readonly ReplayFact[];
  yours?: readonly ReplayFact[];
  /** When the two worlds part. */
  differsAt?: number;
};

/** What happened, drawn and in words; beside it, if there is one, the world that the learner believed in. */
export function Timeline({ aws, yours, differsAt }: Props) {
  const layout = useMemo(() => layOut(yours ? [aws, yours] : [aws]), [aws, yours]);
  const player = usePlayer(layout.moments);
  const world = (facts: readonly ReplayFact[], title: string, label: string, difference?: ReplayFact) => {
    const marks = layout.marks(facts);
    return (
      <div className="min-w-0 space-y-4">
        {yours && <h3 className="text-lg">{title}</h3>}
        <Lanes layout={layout} marks={marks} cursor={player.cursor} differsAt={differsAt} />
        <FactList label={label} marks={marks} cursor={player.cursor} difference={difference} />
      </div>
    );
  };
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <PlayerControls {...player} />
        <Legend />
      </div>
      <div className={yours ? 'grid gap-8 lg:grid-cols-2' : ''}>
        {world(aws, 'What AWS does', 'Delivery timeline', yours && differenceAt(differsAt, aws, yours))}
        {yours && world(yours, 'What you predicted', 'Your prediction', differenceAt(differsAt, yours, aws))}
      </div>
    </div>
  );
}
