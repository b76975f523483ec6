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
  const worlds = [
    {
      title: 'What AWS does',
      label: 'Delivery timeline',
      facts: aws,
      difference: yours && differenceAt(differsAt, aws, yours),
    },
    ...(yours
      ? [
          {
            title: 'What you predicted',
            label: 'Your prediction',
            facts: yours,
            difference: differenceAt(differsAt, yours, aws),
          },
        ]
      : []),
  ].map((world) => ({ ...world, marks: layout.marks(world.facts) }));
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <PlayerControls {...player} />
        <Legend />
      </div>
      {worlds.map(({ title, marks }) => (
        <div key={title} className="space-y-2">
          {yours && (
            <p aria-hidden className="font-medium">
              {title}
            </p>
          )}
          <Lanes layout={layout} marks={marks} cursor={player.cursor} differsAt={differsAt} />
        </div>
      ))}
      <div className={yours ? 'grid gap-x-8 gap-y-10 pt-3 lg:grid-cols-2' : ''}>
        {worlds.map(({ title, label, marks, difference }) => (
          <div key={title} className="min-w-0 space-y-2">
            {yours && <h3 className="text-lg">{title}</h3>}
            <FactList label={label} marks={marks} cursor={player.cursor} difference={difference} />
          </div>
        ))}
      </div>
    </div>
  );
}
