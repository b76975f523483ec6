'use client';

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Legend,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Drawing, Look, Point, Series } from './series';

const ink = { fontSize: 12, fill: 'var(--ink-soft)' };
const fills: Readonly<Record<Look, string>> = {
  accent: 'var(--accent)',
  hatched: 'url(#hatched)',
  soft: 'var(--line-strong)',
  open: 'var(--line)',
};
const rowHeight = 34;

/** Bars or lines on axes. Whoever cannot see them has the table beside the chart, so the drawing itself is silent. */
export function Chart({ drawing }: { drawing: Drawing }) {
  const { points, x, series, unit = '', domain, line, lying = false, kind } = drawing;
  const names = {
    dataKey: x,
    tick: ink,
    tickLine: false,
    stroke: 'var(--line-strong)',
    interval: lying ? 0 : undefined,
  };
  const numbers = {
    ...{ tick: ink, tickLine: false, axisLine: false, allowDecimals: false, unit, width: 44 },
    ...(domain && { domain: [...domain] }),
  };
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={lying ? points.length * rowHeight + 60 : 240}>
        <ComposedChart
          data={[...points]}
          layout={lying ? 'vertical' : 'horizontal'}
          accessibilityLayer={false}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
          barCategoryGap={lying ? '25%' : '12%'}
        >
          <defs>
            <pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill="var(--accent-wash)" />
              <rect width="2.5" height="6" fill="var(--accent)" />
            </pattern>
          </defs>
          <CartesianGrid stroke="var(--line)" vertical={lying} horizontal={!lying} />
          {lying ? (
            <>
              <XAxis type="number" {...numbers} height={24} />
              <YAxis type="category" {...names} width={150} />
            </>
          ) : (
            <>
              <XAxis {...names} minTickGap={16} />
              <YAxis {...numbers} />
            </>
          )}
          <Tooltip
            cursor={{ fill: 'var(--sunken)', opacity: 0.6 }}
            isAnimationActive={false}
            formatter={(value) => `${Math.round(Number(value) * 10) / 10}${unit}`}
            contentStyle={{
              ...{ background: 'var(--raised)', border: '1px solid var(--line-strong)', borderRadius: 7, fontSize: 13 },
            }}
            itemStyle={{ color: 'var(--ink)' }}
            labelStyle={{ color: 'var(--ink-soft)' }}
          />
          {series.length > 1 && <Legend wrapperStyle={{ fontSize: 13 }} itemSorter={null} formatter={inInk} />}
          {line !== undefined && (
            <ReferenceLine {...(lying ? { x: line } : { y: line })} stroke="var(--ink)" strokeDasharray="5 4" />
          )}
          {series.map((one) => (kind === 'lines' ? lineOf(one) : barOf(one, drawing)))}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

const inInk = (name: string) => <span className="text-ink-soft">{name}</span>;

const lineOf = ({ key, name, look }: Series) => (
  <Line
    key={key}
    {...({ dataKey: key, name, type: 'stepAfter', strokeWidth: 2, isAnimationActive: false } as const)}
    stroke={look === 'accent' ? 'var(--accent)' : 'var(--ink-soft)'}
    strokeDasharray={look === 'accent' ? undefined : '5 4'}
    dot={{ r: 3, fill: 'var(--raised)', strokeDasharray: 'none' }}
  />
);

const barOf = ({ key, name, look }: Series, { kind, range }: Drawing) => (
  <Bar
    key={key}
    {...({ dataKey: key, name, maxBarSize: 44, isAnimationActive: false } as const)}
    {...(kind === 'stack' && { stackId: 'all' })}
    fill={fills[look]}
    stroke={look === 'hatched' ? 'var(--accent)' : 'none'}
  >
    {range && <ErrorBar dataKey={around(key, range)} width={6} stroke="var(--ink)" />}
  </Bar>
);

/** How far the ends of the range lie below and above the number. */
const around = (key: string, range: { readonly low: string; readonly high: string }) => (point: Point) =>
  [Number(point[key]) - Number(point[range.low]), Number(point[range.high]) - Number(point[key])] as [number, number];
