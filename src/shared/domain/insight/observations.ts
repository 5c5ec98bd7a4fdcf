/**
 * What energy and focus went together with: observations, each with its data.
 *
 * A side of a comparison is described by its readings: their median, their middle half, their number. Whether two
 * sides differ is asked of days, not of readings: those of one day are alike, and twenty of a bad day are no twenty
 * witnesses. So each day stands once on a side, with the median of its readings there; both sides need five days; and
 * a difference is mentioned where
 * - a day from one side is the higher one in at least 64 % of all pairs (what Vargha and Delaney call a medium
 *   effect): less would not be noticed in life;
 * - Mann and Whitney's U, by permutation, says that chance alone hardly brings it: p ≤ 5 % after Holm's correction for
 *   all comparisons made.
 * It says what went together, never what caused what.
 */
import { byDay, type PastMeeting, seriesOf } from '../calendar';
import type { Entry } from '../journal';

import { type Group, type Grouping, groupingsWith } from './grouping';
import { type ReadingInContext, readingsInContext } from './readings';
import { addReading, type CountsByDay, dailyMedians, type Side, sideOf, subtractReadings } from './side';
import { mannWhitney } from './statistics/mannWhitney';
import { holm, roundsFor, significanceLevel } from './statistics/permutation';

export type Measure = 'energy' | 'focus';

export interface Observation {
  readonly of: Measure;
  readonly group: Group;
  readonly side: Side;
  /** The rest of its kind. */
  readonly other: Side;
  /** Of `side` against `other`; `none`: no difference worth mentioning. */
  readonly direction: 'higher' | 'lower' | 'none';
  /** In what share of all pairs of days the one from `side` is the higher; ties count half. */
  readonly superiority: number;
}

export interface Insight {
  /** All readings of a measure; null under five of them. */
  readonly overall: Readonly<Record<Measure, Side | null>>;
  /** Grouping by grouping, energy before focus. */
  readonly observations: readonly Observation[];
}

/** Nothing is said of less. */
export const minReadings = 5;
const minSuperiority = 0.64;

/** @param past sorted by start */
export function insightOf(entries: readonly Entry[], past: readonly PastMeeting[]): Insight {
  const readings = readingsInContext(entries, byDay(past));
  const groupings = groupingsWith(titlesIn(past));
  const compared = groupings.flatMap(grouping => [
    ...comparisonsOf('energy', readings, grouping),
    ...comparisonsOf('focus', readings, grouping),
  ]);
  return {
    overall: { energy: overallOf('energy', readings), focus: overallOf('focus', readings) },
    observations: observationsOf(compared),
  };
}

interface Comparison extends Omit<Observation, 'direction'> {
  /** Two-sided p-value, before it is corrected. */
  readonly pValue: (rounds: number) => number;
}

function overallOf(of: Measure, readings: readonly ReadingInContext[]): Side | null {
  const days: CountsByDay = new Map();
  for (const reading of readings) {
    const level = reading[of];
    if (level !== null) addReading(days, reading.day, level);
  }
  const side = sideOf(days);
  return side.readings < minReadings ? null : side;
}

/** Each group against the rest, where both sides have enough days. */
function comparisonsOf(
  of: Measure,
  readings: readonly ReadingInContext[],
  grouping: Grouping,
): readonly Comparison[] {
  const all: CountsByDay = new Map();
  const groups = new Map<string, { readonly group: Group; readonly days: CountsByDay }>();
  for (const reading of readings) {
    const level = reading[of];
    const group = level === null ? undefined : grouping(reading);
    if (level === null || group === undefined) continue;
    addReading(all, reading.day, level);
    if (group === null) continue;
    const key = JSON.stringify(group);
    const known = groups.get(key) ?? { group, days: new Map() };
    groups.set(key, known);
    addReading(known.days, reading.day, level);
  }
  return [...groups.values()].flatMap(({ group, days }) => {
    const rest = subtractReadings(all, days);
    if (days.size < minReadings || rest.size < minReadings) return [];
    return {
      of,
      group,
      side: sideOf(days),
      other: sideOf(rest),
      ...mannWhitney(dailyMedians(days), dailyMedians(rest)),
    };
  });
}

function observationsOf(compared: readonly Comparison[]): readonly Observation[] {
  const rounds = roundsFor(compared.length);
  const isNoticeable = ({ superiority }: Comparison): boolean =>
    Math.max(superiority, 1 - superiority) >= minSuperiority;
  // What would not be noticed is no news, however sure it is: no need to ask chance.
  const chances = holm(compared.map(one => (isNoticeable(one) ? one.pValue(rounds) : 1)));
  return compared.map(({ of, group, side, other, superiority }, index) => ({
    ...{ of, group, side, other, superiority },
    direction: (chances[index] ?? 1) > significanceLevel ? 'none' : superiority > 0.5 ? 'higher' : 'lower',
  }));
}

/** The titles of series; a meeting that took place but once has none. */
function titlesIn(past: readonly PastMeeting[]): (meeting: PastMeeting) => string | null {
  const titles = new Map(
    seriesOf(past)
      .filter(({ title, meetings }) => title !== '' && meetings.length > 1)
      .flatMap(({ title, meetings }) => meetings.map(({ id }) => [id, title] as const)),
  );
  return ({ id }) => titles.get(id) ?? null;
}
