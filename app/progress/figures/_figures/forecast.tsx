'use client';

import { useState } from 'react';
import { Figure } from '@/components/charts/figure';
import { Switch } from '@/components/ui/switch';
import type { ForecastDay } from '@/study';
import { LazyChart } from './lazy-chart';
import { shortDate } from './words';

/** What falls due on the coming days, with or without what earlier days leave over. */
export function ForecastFigure({ days, limit }: { days: readonly ForecastDay[]; limit: number }) {
  const [withBacklog, setWithBacklog] = useState(true);
  const due = days.reduce((sum, day) => sum + day.due, 0);
  const overdue = days[0]?.backlog ?? 0;
  const over = days.filter((day) => day.due + day.backlog > limit).length;
  return (
    <Figure
      id="forecast"
      title="The coming days"
      reading={`${due} reviews fall due in the next ${days.length} days${overdue > 0 ? `, and ${overdue} are overdue` : ''}. ${over > 0 ? `On ${over} days that is more than your ${limit} a day; the rest waits, the most urgent first.` : `That fits your ${limit} a day.`} New cards come on top.`}
      table={{
        columns: ['Day', 'Falls due', 'Left over from before'],
        rows: days.map((day) => [day.date, day.due, day.backlog]),
      }}
      {...(due + overdue === 0 && { empty: 'No card that was learned comes back in the next 30 days.' })}
    >
      <Switch
        label="Show what is left over"
        checked={withBacklog}
        onChange={(event) => setWithBacklog(event.target.checked)}
      />
      <LazyChart
        drawing={{
          kind: 'stack',
          x: 'day',
          points: days.map((day) => ({ ...day, day: shortDate(day.date) })),
          series: [
            { key: 'due', name: 'Falls due', look: 'accent' },
            ...(withBacklog ? [{ key: 'backlog', name: 'Left over from before', look: 'hatched' } as const] : []),
          ],
        }}
      />
    </Figure>
  );
}
