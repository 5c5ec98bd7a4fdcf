import { describe, expect, it } from 'vitest';
import type { PastMeeting } from '../../../../src/shared/domain/calendar/past';
import { seriesOf } from '../../../../src/shared/domain/calendar/series';
import { meeting } from '../../../support/domain';

const past = (title: string, uid: string, span: string): PastMeeting => ({
  ...meeting(title, span),
  uid,
  moved: false,
  calledOff: false,
});
const uids = (...meetings: readonly PastMeeting[]) =>
  seriesOf(meetings.toSorted((a, b) => a.start - b.start)).map(({ title, meetings }) => [
    title,
    meetings.map(({ uid }) => uid),
  ]);

describe('meetings with the same UID', () => {
  it('are one series with the latest title', () =>
    expect(
      uids(past('Jour fixe', 'a', '09:00–10:00'), past('Weekly', 'a', '2026-06-17 09:00–10:00')),
    ).toEqual([['Weekly', ['a', 'a']]]));
});

describe('a UID that follows another with the same title', () => {
  it('continues its series', () =>
    expect(
      uids(
        past('1:1 with Ana', 'a', '09:00–10:00'),
        past('1:1 with Ana', 'a', '2026-06-17 09:00–10:00'),
        past(' 1:1  with ana', 'b', '2026-06-24 09:00–09:10'),
      ),
    ).toEqual([[' 1:1  with ana', ['a', 'a', 'b']]]));
});

describe('two UIDs with the same title at the same time', () => {
  it('stay two series', () =>
    expect(
      uids(
        past('1:1', 'a', '09:00–10:00'),
        past('1:1', 'b', '11:00–12:00'),
        past('1:1', 'a', '2026-06-17 09:00–10:00'),
        past('1:1', 'b', '2026-06-17 11:00–12:00'),
      ),
    ).toEqual([
      ['1:1', ['a', 'a']],
      ['1:1', ['b', 'b']],
    ]));
});
