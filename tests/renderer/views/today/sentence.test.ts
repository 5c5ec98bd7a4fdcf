import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../../src/renderer/views/today/sentence';
import type { Snapshot } from '../../../../src/shared/contract';
import type { Glance } from '../../../../src/shared/domain/reset/trayStatus';
import { defaultPreferences } from '../../../../src/shared/domain/settings/settings';
import { timesIn } from '../../../../src/shared/i18n/times';
import { at, day, mark, meeting, snapshot } from '../../../support/snapshots';
import { english } from '../../../support/words';

const glance = (more: Partial<Glance>): Glance => ({ ...snapshot().glance, ...more });
const sentence = (more: Partial<Snapshot>, now = '10:00') =>
  sentenceOf(snapshot(more), at(now), english, timesIn('en-GB'));

const design = meeting('Design', '10:30–11:00');
const review = meeting('Review', '09:30–10:30');
const today = day({
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
    expect(sentence({ today, glance: glance({ state: 'in-meeting', current: review }) })).toBe(
      'In Review until 10:30, then a reset',
    );
  });

  it('says only how long it is where none follows', () => {
    const marks = [mark('10:30', 'Review', 'still-in', { stillIn: 'Workshop' })];
    expect(
      sentence({ today: day({ marks }), glance: glance({ state: 'in-meeting', current: review }) }),
    ).toBe('In Review until 10:30');
  });
});

describe('with nothing ahead', () => {
  it('says that the calendar is empty', () => {
    expect(sentence({})).toBe('Nothing in the calendar today');
  });

  it('says that no more meetings come', () => {
    expect(sentence({ today: day({ meetings: [review] }) }, '11:00')).toBe('No more meetings today');
  });

  it('says that meetings come, but no reset', () => {
    const quiet = day({ meetings: [review, design] });
    expect(sentence({ today: quiet, glance: glance({ next: design }) })).toBe('No more resets today');
  });
});

describe('paused', () => {
  it('says until when', () => {
    expect(sentence({ today, glance: glance({ state: 'paused', pausedUntil: at('15:30') }) })).toBe(
      'Paused until 15:30',
    );
  });

  it('names the day where that is another one', () => {
    const pausedUntil = at('23:00') + 2 * 3_600_000;
    expect(sentence({ today, glance: glance({ state: 'paused', pausedUntil }) })).toBe(
      `Paused until ${timesIn('en-GB').day(pausedUntil)}`,
    );
  });
});

describe('a calendar that could not be read for long', () => {
  it('is said before anything that may be wrong', () => {
    expect(sentence({ today, glance: glance({ state: 'stale' }) })).toBe('This day may be out of date');
  });
});

describe('no calendar', () => {
  it('is said', () => {
    expect(sentence({ feeds: [] })).toBe('No calendar yet');
  });
});
