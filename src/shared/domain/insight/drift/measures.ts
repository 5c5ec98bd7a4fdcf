/** The measures in which drift is looked for, and their values over time. */
import type { Instant } from '../../common';

/** Measures of one series of meetings. */
export const seriesMeasures = [
  /** Scheduled length in minutes. */
  'length',
  /** Scheduled meetings per four weeks. */
  'frequency',
  /** Share (0–1) of meetings that were cancelled or declined. */
  'called-off',
  /** Share (0–1) of meetings that were moved from the time their series gives them. */
  'moved',
  /** Minutes by which meetings ran over; 0 if they ended in time. Only those whose true end is known. */
  'runs-over',
] as const;
export type SeriesMeasure = (typeof seriesMeasures)[number];

/** Measures of each week with meetings. */
export const weekMeasures = [
  /** Hours in meetings; overlapping time counts once. */
  'hours',
  /** Median gap between a meeting and the next one of its day, in minutes. */
  'gap',
  /** Share (0–1) of meetings that began as another ended, among all but the first of each day. */
  'back-to-back',
  /** Median start of a day's first meeting, in minutes since midnight. */
  'first',
  /** Median end of a day's last meeting, in minutes since midnight. */
  'last',
] as const;
export type WeekMeasure = (typeof weekMeasures)[number];

/** A permanent identifier of a change. */
export interface DriftId {
  readonly measure: SeriesMeasure | WeekMeasure;
  /** The UID of the first meeting after the change; null for weeks. */
  readonly uid: string | null;
  readonly since: Instant;
}

export interface Point {
  readonly at: Instant;
  readonly value: number;
  /** The meeting's UID; null for a week. */
  readonly uid: string | null;
}

/** The values of one measure over time. */
export interface DriftSeries {
  readonly measure: SeriesMeasure | WeekMeasure;
  /** The title of the series; null for weeks. */
  readonly title: string | null;
  /** Sorted by time. */
  readonly points: readonly Point[];
  /** Summarizes the values of a period, in the measure's unit. */
  readonly summarize: (values: readonly number[]) => number;
  /** Whether a change from one summary to another is large enough, and in a direction, to ask about. */
  readonly isNoticeable: (from: number, to: number) => boolean;
}
