import { describe, expect, it } from 'vitest';
import { headlineText } from '../../../../src/renderer/views/today/headlineText';
import type { Snapshot } from '../../../../src/shared/contract';
import type { TrayStatus } from '../../../../src/shared/domain/reset/trayStatus';
import { defaultPreferences } from '../../../../src/shared/domain/settings/preferences';
import { timesIn } from '../../../../src/shared/i18n/times';
import { mark, meetingOnSnapshotDay, snapshot, snapshotAt, snapshotDay } from '../../../support/snapshots';
import { english } from '../../../support/words';

const trayStatus = (more: Partial<TrayStatus>): TrayStatus => ({ ...snapshot().trayStatus, ...more });
const headline = (more: Partial<Snapshot>, now = '10:00') =>
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
  it('names the time of the next reset and the meeting before it', () => {
    expect(headline({ today })).toBe('Next reset at 10:30, after Review');
  });

  it.each(['cue', 'nothing'] as const)('skips a tight transition if the setting is "%s"', tight => {
    expect(headline({ today, preferences: { ...defaultPreferences, tight } })).toBe(
      'Next reset at 11:00, after Design',
    );
  });
});

describe('in a meeting', () => {
  it('says that a reset follows', () => {
    expect(headline({ today, trayStatus: trayStatus({ state: 'in-meeting', current: review }) })).toBe(
      'In Review until 10:30, then a reset',
    );
  });

  it('says only how long the meeting is if no reset follows', () => {
    const marks = [mark('10:30', 'Review', 'still-in', { stillIn: 'Workshop' })];
    expect(
      headline({
        today: snapshotDay({ marks }),
        trayStatus: trayStatus({ state: 'in-meeting', current: review }),
      }),
    ).toBe('In Review until 10:30');
  });
});

describe('with nothing ahead', () => {
  it('says that nothing is on the calendar', () => {
    expect(headline({})).toBe('Nothing on your calendar today');
  });

  it('says that there are no more meetings', () => {
    expect(headline({ today: snapshotDay({ meetings: [review] }) }, '11:00')).toBe('No more meetings today');
  });

  it('says that there are no more resets if only meetings follow', () => {
    const quiet = snapshotDay({ meetings: [review, design] });
    expect(headline({ today: quiet, trayStatus: trayStatus({ next: design }) })).toBe('No more resets today');
  });
});

describe('while paused', () => {
  it('says until when', () => {
    expect(
      headline({ today, trayStatus: trayStatus({ state: 'paused', pausedUntil: snapshotAt('15:30') }) }),
    ).toBe('Paused until 15:30');
  });

  it('names the day if it is another one', () => {
    const pausedUntil = snapshotAt('23:00') + 2 * 3_600_000;
    expect(headline({ today, trayStatus: trayStatus({ state: 'paused', pausedUntil }) })).toBe(
      `Paused until ${timesIn('en-GB').day(pausedUntil)}`,
    );
  });
});

describe('with a postponed reset', () => {
  it('says until when', () => {
    const postponed = { until: snapshotAt('10:35'), after: review };
    expect(headline({ today, trayStatus: trayStatus({ postponed }) }, '10:31')).toBe(
      'Reset put off until 10:35',
    );
  });
});

describe('with a stale calendar', () => {
  it('shows the same headline', () => {
    expect(headline({ today, trayStatus: trayStatus({ state: 'stale' }) })).toBe(headline({ today }));
  });
});

describe('in a meeting without a title', () => {
  it('says that it has none', () => {
    const untitled = { ...review, title: '' };
    expect(headline({ today: snapshotDay(), trayStatus: trayStatus({ current: untitled }) })).toMatch(
      /^In a meeting without a title until /,
    );
  });
});

describe('without a calendar', () => {
  it('says so', () => {
    expect(headline({ feeds: [] })).toBe('No calendar yet');
  });
});
