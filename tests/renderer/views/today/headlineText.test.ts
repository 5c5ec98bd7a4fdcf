import { describe, expect, it } from 'vitest';
import { headlineText } from '../../../../src/renderer/views/today/headlineText';
import type { Snapshot } from '../../../../src/shared/contract';
import type { TrayStatus } from '../../../../src/shared/domain/reset/trayStatus';
import { defaultPreferences } from '../../../../src/shared/domain/settings/settings';
import { timesIn } from '../../../../src/shared/i18n/times';
import { mark, meetingOnSnapshotDay, snapshot, snapshotAt, snapshotDay } from '../../../support/snapshots';
import { english } from '../../../support/words';

const trayStatus = (more: Partial<TrayStatus>): TrayStatus => ({ ...snapshot().trayStatus, ...more });
const sentence = (more: Partial<Snapshot>, now = '10:00') =>
  headlineText(snapshot(more), snapshotAt(now), english, timesIn('en-GB'));

const design = meetingOnSnapshotDay('Design', '10:30–11:00');
const review = meetingOnSnapshotDay('Review', '09:30–10:30');
const today = snapshotDay({
  meetings: [review, design],
  marks: [
    mark('10:30', 'Review', 'to-come', { class: 'tight' }),
    mark('11:00', 'Design', 'to-come', { class: 'last' }),
  ],
});

describe('between meetings', () => {
  it('says when the next reset is, and after what', () => {
    expect(sentence({ today })).toBe('Next reset at 10:30, after Review');
  });

  it.each(['cue', 'nothing'] as const)(
    'promises none where there is no room and the choice is "%s"',
    tight => {
      expect(sentence({ today, preferences: { ...defaultPreferences, tight } })).toBe(
        'Next reset at 11:00, after Design',
      );
    },
  );
});

describe('in a meeting', () => {
  it('says that a reset follows', () => {
    expect(sentence({ today, trayStatus: trayStatus({ state: 'in-meeting', current: review }) })).toBe(
      'In Review until 10:30, then a reset',
    );
  });

  it('says only how long it is where none follows', () => {
    const marks = [mark('10:30', 'Review', 'still-in', { stillIn: 'Workshop' })];
    expect(
      sentence({
        today: snapshotDay({ marks }),
        trayStatus: trayStatus({ state: 'in-meeting', current: review }),
      }),
    ).toBe('In Review until 10:30');
  });
});

describe('with nothing ahead', () => {
  it('says that the calendar is empty', () => {
    expect(sentence({})).toBe('Nothing on your calendar today');
  });

  it('says that no more meetings come', () => {
    expect(sentence({ today: snapshotDay({ meetings: [review] }) }, '11:00')).toBe('No more meetings today');
  });

  it('says that meetings come, but no reset', () => {
    const quiet = snapshotDay({ meetings: [review, design] });
    expect(sentence({ today: quiet, trayStatus: trayStatus({ next: design }) })).toBe('No more resets today');
  });
});

describe('paused', () => {
  it('says until when', () => {
    expect(
      sentence({ today, trayStatus: trayStatus({ state: 'paused', pausedUntil: snapshotAt('15:30') }) }),
    ).toBe('Paused until 15:30');
  });

  it('names the day where that is another one', () => {
    const pausedUntil = snapshotAt('23:00') + 2 * 3_600_000;
    expect(sentence({ today, trayStatus: trayStatus({ state: 'paused', pausedUntil }) })).toBe(
      `Paused until ${timesIn('en-GB').day(pausedUntil)}`,
    );
  });
});

describe('a calendar that could not be read for long', () => {
  it('leaves the sentence of the day as it is', () => {
    expect(sentence({ today, trayStatus: trayStatus({ state: 'stale' }) })).toBe(sentence({ today }));
  });
});

describe('a meeting without a title', () => {
  it('is named so', () => {
    const untitled = { ...review, title: '' };
    expect(sentence({ today: snapshotDay(), trayStatus: trayStatus({ current: untitled }) })).toMatch(
      /^In a meeting without a title until /,
    );
  });
});

describe('no calendar', () => {
  it('is said', () => {
    expect(sentence({ feeds: [] })).toBe('No calendar yet');
  });
});
