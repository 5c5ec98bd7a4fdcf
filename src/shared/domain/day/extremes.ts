/** When a day's energy was highest and lowest, and after which meeting. */
import { isContext } from '../calendar';
import { type Instant, largest, smallest } from '../common';
import type { DayView, Reading } from './day';

export interface Extreme extends Reading {
  /** The title of the meeting during or soon after which it was recorded; null if there was none. */
  readonly after: string | null;
}

export interface Extremes {
  readonly high: Extreme | null;
  readonly low: Extreme | null;
}

/** Fewer readings have no shape. */
const minReadings = 3;

/** Returns the extremes of a day's energy; null for one that was recorded more than once. */
export function energyExtremes({ energy, meetings }: Pick<DayView, 'energy' | 'meetings'>): Extremes {
  const values = energy.map(({ value }) => value);
  const [least, most] = [smallest(values), largest(values)];
  if (energy.length < minReadings || least === most) return { high: null, low: null };
  const meetingAround = (at: Instant): string | null =>
    meetings.findLast(meeting => isContext(meeting, at))?.title ?? null;
  const only = (value: number): Extreme | null => {
    const [reading, another] = energy.filter(one => one.value === value);
    return reading === undefined || another !== undefined
      ? null
      : { ...reading, after: meetingAround(reading.at) };
  };
  return { high: only(most), low: only(least) };
}
