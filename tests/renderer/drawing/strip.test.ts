import { describe, expect, it } from 'vitest';
import { type Strip, stripOf } from '../../../src/renderer/drawing/strip';
import type { DayView } from '../../../src/shared/domain/day/day';
import { mark, meetingOnSnapshotDay, reading, snapshotAt, snapshotDay } from '../../support/snapshots';

const noNow = snapshotAt('23:59');

function strip(of: Partial<DayView>, { now = noNow, availableHeight = 300 } = {}): Strip {
  const laid = stripOf(snapshotDay(of), now, availableHeight);
  if (laid === null) throw new Error('Expected a day with content.');
  return laid;
}

const places = ({ blocks }: Strip) =>
  blocks.map(({ meeting: { title }, top, height, column, columns }) => [title, top, height, column, columns]);

describe('an empty day', () => {
  it('has no strip', () => {
    expect(stripOf(snapshotDay(), snapshotAt('12:00'), 300)).toBeNull();
  });
});

describe('a short day', () => {
  const meetings = [meetingOnSnapshotDay('One', '09:00–10:00'), meetingOnSnapshotDay('Two', '10:30–12:00')];

  it('has hours of the maximum height', () => {
    expect(places(strip({ meetings }, { availableHeight: 900 }))).toEqual([
      ['One', 0, 96, 0, 1],
      ['Two', 144, 144, 0, 1],
    ]);
  });

  it('fills the available height', () => {
    expect(strip({ meetings }, { availableHeight: 240 }).height).toBe(240);
  });

  it('labels each hour, including the last', () => {
    expect(strip({ meetings }, { availableHeight: 240 }).hours).toEqual([
      { at: snapshotAt('09:00'), top: 0 },
      { at: snapshotAt('10:00'), top: 80 },
      { at: snapshotAt('11:00'), top: 160 },
      { at: snapshotAt('12:00'), top: 240 },
    ]);
  });
});

describe('a day that does not fit', () => {
  it('exceeds the available height to stay legible', () => {
    expect(
      strip({ meetings: [meetingOnSnapshotDay('All of it', '08:00–20:00')] }, { availableHeight: 300 })
        .height,
    ).toBe(480);
  });
});

describe('meetings of five minutes', () => {
  it('are tall enough for a title, and placed beside what they would cover', () => {
    const meetings = [
      meetingOnSnapshotDay('Ping', '09:00–09:05'),
      meetingOnSnapshotDay('Pong', '09:05–09:10'),
    ];
    expect(places(strip({ meetings }, { availableHeight: 60 }))).toEqual([
      ['Ping', 0, 20, 0, 2],
      ['Pong', 76 / 12, 20, 1, 2],
    ]);
  });
});

describe('the line for the current time', () => {
  const meetings = [meetingOnSnapshotDay('One', '09:00–10:00'), meetingOnSnapshotDay('Short', '10:00–10:15')];

  it('is drawn at the current time', () => {
    expect(strip({ meetings }, { now: snapshotAt('09:30'), availableHeight: 192 }).now).toBe(48);
  });

  it('is missing if the time is outside the strip', () => {
    expect(strip({ meetings }).now).toBeNull();
  });

  it('moves down a title that it would cross', () => {
    expect(strip({ meetings }, { now: snapshotAt('09:05'), availableHeight: 192 }).blocks[0]?.titleTop).toBe(
      8,
    );
  });

  it('leaves a title in place if there is no room below', () => {
    expect(strip({ meetings }, { now: snapshotAt('10:05'), availableHeight: 192 }).blocks[1]?.titleTop).toBe(
      0,
    );
  });

  it('counts a meeting that ends now as past', () => {
    expect(strip({ meetings }, { now: snapshotAt('10:00') }).blocks.map(({ past }) => past)).toEqual([
      true,
      false,
    ]);
  });
});

describe('marks', () => {
  it('include energy that was logged within five minutes', () => {
    const marks = [
      mark('09:00', 'One', 'done'),
      mark('10:00', 'Two', 'done'),
      mark('11:00', 'Three', 'skipped'),
    ];
    const energy = [reading('09:01', 4), reading('10:05', 2)];
    expect(strip({ marks, energy }).marks.map(placed => placed.energy)).toEqual([4, null, null]);
  });

  it('do not overlap', () => {
    const marks = [
      mark('09:00', 'Ping', 'missed'),
      mark('09:05', 'Pong', 'missed'),
      mark('10:00', 'One', 'done'),
    ];
    expect(strip({ marks }, { availableHeight: 60 }).marks.map(({ top }) => top)).toEqual([0, 13, 60]);
  });
});

describe('what goes on beside meetings', () => {
  const meetings = [meetingOnSnapshotDay('One', '09:00–11:00')];
  const event = (title: string, span: string, counted = false) => {
    const { start, end } = meetingOnSnapshotDay(title, span);
    return { uid: title, title, start, end, counted };
  };
  const lines = (...background: DayView['background']) =>
    strip({ meetings, background }, { availableHeight: 160 }).background.map(
      ({ event: { title }, ...place }) => [title, place.top, place.height, place.line],
    );

  it('is a line along the hours that are shown', () =>
    expect(lines(event('Out', '07:00–10:00'))).toEqual([['Out', 0, 80, 0]]));
  it('is a line beside another that goes on too', () =>
    expect(lines(event('Out', '08:00–18:00'), event('Home', '10:00–18:00'))).toEqual([
      ['Out', 0, 160, 0],
      ['Home', 80, 80, 1],
    ]));
  it('has no line if it is counted, and is then a meeting', () =>
    expect(lines(event('Out', '07:00–18:00', true))).toEqual([]));
});
