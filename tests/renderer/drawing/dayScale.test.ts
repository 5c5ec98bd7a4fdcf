import { describe, expect, it } from 'vitest';
import { type DayScale, dayScaleOf } from '../../../src/renderer/drawing/dayScale';
import { meetingOnSnapshotDay, snapshotAt } from '../../support/snapshots';

/** The scale of meetings like `09:00–09:30` in a range. */
function scale(
  range: string,
  spans: readonly string[],
  { moments = [] as readonly string[], availableHeight = 10_000 } = {},
): DayScale {
  return dayScaleOf({
    range: meetingOnSnapshotDay('range', range),
    meetings: spans.map(span => meetingOnSnapshotDay(span, span)),
    moments: moments.map(snapshotAt),
    availableHeight,
    minMeetingHeight: 20,
  });
}

const tops = ({ topOf }: DayScale, ...times: readonly string[]) =>
  times.map(time => Math.round(topOf(snapshotAt(time))));
const foldsOf = ({ folds }: DayScale) => folds.map(({ start, end }) => [start, end]);
const pair = (from: string, to: string) => [snapshotAt(from), snapshotAt(to)];

describe('a day of long meetings', () => {
  it('has the same height for every hour, at most 96 pixels', () => {
    const day = scale('09:00–12:00', ['09:00–10:00', '10:30–12:00']);
    expect(tops(day, '09:00', '10:00', '10:30', '12:00')).toEqual([0, 96, 144, 288]);
  });

  it('fills the available height', () => {
    const day = scale('09:00–12:00', ['09:00–10:00', '10:30–12:00'], { availableHeight: 200 });
    expect(day.height).toBe(198);
  });

  it('exceeds the available height to stay legible', () => {
    expect(scale('08:00–18:00', ['08:00–18:00'], { availableHeight: 200 }).height).toBe(440);
  });
});

describe('a short meeting', () => {
  it('is stretched until its title fits, and what follows begins below it', () => {
    const day = scale('09:00–10:00', ['09:00–09:05', '09:05–09:10', '09:10–10:00']);
    expect(tops(day, '09:00', '09:05', '09:10', '10:00')).toEqual([0, 20, 40, 120]);
  });

  it('that overlaps a long one stretches both', () => {
    const day = scale('09:00–10:00', ['09:00–10:00', '09:30–09:35']);
    const [start = 0, end = 0] = tops(day, '09:30', '09:35');
    expect(end - start).toBe(20);
    expect(tops(day, '09:00', '10:00')).toEqual([0, 108]);
  });

  it('leaves less height for the rest of a full day', () => {
    const spans = ['09:00–09:10', '09:10–09:20', '09:20–11:00'];
    expect(scale('09:00–11:00', spans, { availableHeight: 140 }).height).toBeLessThanOrEqual(140);
  });
});

describe('a gap', () => {
  it('of two hours is folded', () => {
    const day = scale('09:00–13:00', ['09:00–10:00', '12:00–13:00']);
    expect(foldsOf(day)).toEqual([pair('10:00', '12:00')]);
    expect(tops(day, '10:00', '12:00', '13:00')).toEqual([96, 132, 228]);
  });

  it('that is shorter is drawn as long as it is', () => {
    const day = scale('09:00–13:00', ['09:00–10:00', '11:59–13:00']);
    expect(foldsOf(day)).toEqual([]);
    expect(tops(day, '12:00')).toEqual([288]);
  });

  it('before the first meeting and after the last one is folded too', () => {
    expect(foldsOf(scale('07:00–20:00', ['10:00–11:00']))).toEqual([
      pair('07:00', '10:00'),
      pair('11:00', '20:00'),
    ]);
  });

  it('in which something was logged is not folded across it', () => {
    expect(foldsOf(scale('09:00–16:00', ['09:00–10:00', '15:00–16:00'], { moments: ['11:00'] }))).toEqual([
      pair('11:00', '15:00'),
    ]);
  });

  it('beside a meeting that goes on is none', () => {
    expect(foldsOf(scale('09:00–14:00', ['09:00–14:00', '09:00–10:00', '13:00–14:00']))).toEqual([]);
  });

  it('that is folded still has its instants in order', () => {
    const day = scale('09:00–13:00', ['09:00–10:00', '12:00–13:00']);
    expect(tops(day, '10:30', '11:00', '11:30')).toEqual([105, 114, 123]);
  });
});

it('instants outside the range are at its ends', () => {
  const day = scale('09:00–10:00', ['09:00–10:00']);
  expect(tops(day, '08:00', '11:00')).toEqual([0, 96]);
});
