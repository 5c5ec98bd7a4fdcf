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

describe('the hours that are drawn', () => {
  const labels = (of: Partial<DayView>, now?: number) =>
    strip(of, { now, availableHeight: 900 }).hours.map(({ at }) => new Date(at).getHours());
  const meetings = [meetingOnSnapshotDay('One', '09:10–10:00'), meetingOnSnapshotDay('Two', '10:30–12:20')];

  it('begin with a whole hour, and end with the last meeting', () => {
    expect(labels({ meetings })).toEqual([9, 10, 11, 12]);
    expect(strip({ meetings }, { availableHeight: 900 }).height).toBe(320);
  });

  it('begin with the current one if that is earlier', () => {
    expect(labels({ meetings }, snapshotAt('08:20'))).toEqual([8, 9, 10, 11, 12]);
  });

  it('go on to the current time for an hour after the last meeting', () => {
    expect(labels({ meetings }, snapshotAt('13:15'))).toEqual([9, 10, 11, 12, 13]);
    expect(labels({ meetings }, snapshotAt('13:25'))).toEqual([9, 10, 11, 12]);
  });

  it('leave out those of a long gap', () => {
    const later = meetingOnSnapshotDay('Three', '16:00–17:00');
    expect(labels({ meetings: [...meetings, later] })).toEqual([9, 10, 11, 12, 16, 17]);
  });

  it('are at least one half, for a day with a single moment', () => {
    expect(strip({ marks: [mark('09:00', null, 'done')] }).height).toBe(48);
  });

  it('end with the day, for a meeting that crosses midnight', () => {
    const late = { ...meetingOnSnapshotDay('Release', '23:00–23:30'), end: snapshotDay().end + 7_200_000 };
    expect(places(strip({ meetings: [late] }))).toEqual([['Release', 0, 96, 0, 1]]);
  });
});

describe('a long gap', () => {
  it('is drawn short, and says where it is', () => {
    const meetings = [meetingOnSnapshotDay('One', '09:00–10:00'), meetingOnSnapshotDay('Two', '13:00–14:00')];
    expect(strip({ meetings }, { availableHeight: 900 }).folds).toEqual([
      {
        start: snapshotAt('10:00'),
        end: snapshotAt('13:00'),
        until: snapshotAt('13:00'),
        top: 96,
        height: 36,
      },
    ]);
  });
});

describe('meetings of five minutes that touch', () => {
  it('are tall enough for a title, one below the other', () => {
    const meetings = [
      meetingOnSnapshotDay('Ping', '09:00–09:05'),
      meetingOnSnapshotDay('Pong', '09:05–09:10'),
    ];
    expect(places(strip({ meetings }))).toEqual([
      ['Ping', 0, 20, 0, 1],
      ['Pong', 20, 20, 0, 1],
    ]);
  });
});

describe('a title', () => {
  const linesOf = (span: string, now?: number) =>
    strip({ meetings: [meetingOnSnapshotDay('One', span)] }, { now, availableHeight: 900 }).blocks[0]
      ?.titleLines;

  it('has as many lines as fit', () => {
    expect([linesOf('09:00–09:05'), linesOf('09:00–09:30'), linesOf('09:00–10:00')]).toEqual([1, 2, 5]);
  });

  it('has fewer where the line for the current time leaves less room', () => {
    expect(linesOf('09:00–10:00', snapshotAt('09:10'))).toBe(4);
    expect(linesOf('09:00–10:00', snapshotAt('09:30'))).toBe(2);
    expect(linesOf('09:00–10:00', snapshotAt('09:02'))).toBe(5);
  });
});

describe('what is ahead', () => {
  const meetings = [meetingOnSnapshotDay('One', '09:00–10:00'), meetingOnSnapshotDay('Two', '11:00–12:00')];
  const aheadAt = (time: string) =>
    strip({ meetings }, { now: snapshotAt(time), availableHeight: 900 }).ahead;

  it('begins with the meeting that is on', () => expect(aheadAt('11:30')).toBe(192));
  it('begins now if none is', () => expect(aheadAt('10:30')).toBe(144));
  it('is nothing once the day is over', () => expect(aheadAt('20:00')).toBeNull());
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

  it('leaves a title one line where it crosses the whole block', () => {
    const { blocks } = strip({ meetings }, { now: snapshotAt('10:05'), availableHeight: 192 });
    expect(blocks[1]?.titleLines).toBe(1);
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
    expect(strip({ marks }, { availableHeight: 60 }).marks.map(({ top }) => Math.round(top))).toEqual([
      0, 13, 60,
    ]);
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
