/** One row of what is drawn: a name, and a number for each series. */
export type Point = Readonly<Record<string, string | number | null>>;

export interface Series {
  /** The field of a point. */
  readonly key: string;
  readonly name: string;
  readonly look: Look;
}

/** Each look has a pattern as well as a colour, so that neither stands alone. */
export type Look = 'accent' | 'hatched' | 'soft' | 'open';

export interface Drawing {
  readonly kind: 'bars' | 'stack' | 'lines';
  readonly points: readonly Point[];
  /** The field that names a point. */
  readonly x: string;
  readonly series: readonly Series[];
  /** What the numbers are: `min`, `%`. */
  readonly unit?: string;
  /** Where the numbers begin and end; from 0 to what there is if left out. */
  readonly domain?: readonly [number, number];
  /** A line across at a number; the words beside the chart say what it stands for. */
  readonly line?: number;
  /** Where a number lies in 9 of 10 cases: fields that hold the ends. */
  readonly range?: { readonly low: string; readonly high: string };
  /** Rows instead of columns, for long names. */
  readonly lying?: boolean;
}
