import { describe, expect, it } from 'vitest';
import { type Strip, stripOf } from '../../../src/renderer/drawing/strip';
import type { DayView } from '../../../src/shared/domain/day/day';
import { mark, meetingOnSnapshotDay, reading, snapshotAt, snapshotDay } from '../../support/snapshots';

const noNow = snapshotAt('23:59');

function strip(of: Partial<DayView>, { now = noNow, room = 300 } = {}): Strip {
  const laid = stripOf(snapshotDay(of), now, room);
  if (laid === null) throw new Error('Expected a day that holds something.');
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

  it('gets hours of the greatest height', () => {
    expect(places(strip({ meetings }, { room: 900 }))).toEqual([
      ['One', 0, 96, 0, 1],
      ['Two', 144, 144, 0, 1],
    ]);
  });

  it('fills the room that is there', () => {
    expect(strip({ meetings }, { room: 240 }).height).toBe(240);
  });

  it('labels each hour, the last included', () => {
    expect(strip({ meetings }, { room: 240 }).hours).toEqual([
      { at: snapshotAt('09:00'), top: 0 },
      { at: snapshotAt('10:00'), top: 80 },
      { at: snapshotAt('11:00'), top: 160 },
      { at: snapshotAt('12:00'), top: 240 },
    ]);
  });
});

describe('a day longer than the room', () => {
  it('grows beyond it rather than become illegible', () => {
    expect(
      strip({ meetings: [meetingOnSnapshotDay('All of it', '08:00–20:00')] }, { room: 300 }).height,
    ).toBe(480);
  });
});

describe('meetings of five minutes', () => {
  it('are drawn high enough for a title, and beside what that would cover', () => {
    const meetings = [
      meetingOnSnapshotDay('Ping', '09:00–09:05'),
      meetingOnSnapshotDay('Pong', '09:05–09:10'),
    ];
    expect(places(strip({ meetings }, { room: 60 }))).toEqual([
      ['Ping', 0, 20, 0, 2],
      ['Pong', 76 / 12, 20, 1, 2],
    ]);
  });
});

describe('the line of now', () => {
  const meetings = [meetingOnSnapshotDay('One', '09:00–10:00'), meetingOnSnapshotDay('Short', '10:00–10:15')];

  it('stands where now is', () => {
    expect(strip({ meetings }, { now: snapshotAt('09:30'), room: 192 }).now).toBe(48);
  });

  it('is not there where the strip does not reach it', () => {
    expect(strip({ meetings }).now).toBeNull();
  });

  it('pushes down the title that it would strike through', () => {
    expect(strip({ meetings }, { now: snapshotAt('09:05'), room: 192 }).blocks[0]?.titleTop).toBe(8);
  });

  it('leaves a title alone that has no room below', () => {
    expect(strip({ meetings }, { now: snapshotAt('10:05'), room: 192 }).blocks[1]?.titleTop).toBe(0);
  });

  it('parts what is past from what is not: a meeting that ends now is past', () => {
    expect(strip({ meetings }, { now: snapshotAt('10:00') }).blocks.map(({ past }) => past)).toEqual([
      true,
      false,
    ]);
  });
});

describe('marks', () => {
  it('carry the energy that was noted within five minutes', () => {
    const marks = [
      mark('09:00', 'One', 'done'),
      mark('10:00', 'Two', 'done'),
      mark('11:00', 'Three', 'skipped'),
    ];
    const energy = [reading('09:01', 4), reading('10:05', 2)];
    expect(strip({ marks, energy }).marks.map(placed => placed.energy)).toEqual([4, null, null]);
  });

  it('keep clear of each other', () => {
    const marks = [
      mark('09:00', 'Ping', 'missed'),
      mark('09:05', 'Pong', 'missed'),
      mark('10:00', 'One', 'done'),
    ];
    expect(strip({ marks }, { room: 60 }).marks.map(({ top }) => top)).toEqual([0, 13, 60]);
  });
});
