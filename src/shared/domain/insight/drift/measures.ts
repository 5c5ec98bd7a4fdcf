/** What drift can be seen in: a measure, what it is of, its values through time. */
import type { Instant } from '../../common';

/** What is measured of one series of meetings. */
export const seriesMeasures = [
  /** Minutes that a meeting is scheduled for. */
  'length',
  /** Times in four weeks that it is scheduled. */
  'frequency',
  /** Share (0–1) of those that were cancelled or declined. */
  'called-off',
  /** Share (0–1) of those that were moved away from where the series has them. */
  'moved',
] as const;
export type SeriesMeasure = (typeof seriesMeasures)[number];

/** What is measured of each week that had meetings. */
export const weekMeasures = [
  /** Hours in meetings; where two overlap, the time counts once. */
  'hours',
  /** The usual gap between a meeting and the next of its day, in minutes. */
  'gap',
  /** Share (0–1) of meetings that began as another ended, of all that were not the first of their day. */
  'back-to-back',
  /** When the first meeting of a day usually begins, in minutes since midnight. */
  'first',
  /** When the last meeting of a day usually ends, in minutes since midnight. */
  'last',
] as const;
export type WeekMeasure = (typeof weekMeasures)[number];

/** What tells one change from every other, for good. */
export interface DriftId {
  readonly measure: SeriesMeasure | WeekMeasure;
  /** Of the first meeting after the change; null for weeks. */
  readonly uid: string | null;
  readonly since: Instant;
}

export interface Point {
  readonly at: Instant;
  readonly value: number;
  /** The meeting's UID; null for a week. */
  readonly uid: string | null;
}

/** One thing that may have drifted. */
export interface DriftSeries {
  readonly measure: SeriesMeasure | WeekMeasure;
  /** The title of the series; null for weeks. */
  readonly title: string | null;
  /** Sorted by time. */
  readonly points: readonly Point[];
  /** What these values come to, in the measure's unit: what one would say of that time. */
  readonly summarize: (values: readonly number[]) => number;
  /** Whether someone would notice the way from one to the other, and it is a way that may be asked about. */
  readonly isNoticeable: (from: number, to: number) => boolean;
}
