/** An experiment through a day: the questions first, then the draw, written down before anything is done about it. */
import { describe, expect, it } from 'vitest';
import { midnightAfter } from '../../../src/shared/domain/common/time';
import { experimentView } from '../../../src/shared/domain/experiment/experiment';
import type { ResetEntry } from '../../../src/shared/domain/journal/entry';
import { at, occurrence } from '../../support/domain';
import { dayAt, noReflection } from '../../support/scheduledDay';

const experiment = { id: 'x', startedAt: at('08:00'), days: 10, blockSize: 4, stoppedAt: null } as const;
const gives = 0;
const denies = 0.999;

function dayWith(random: number, ...more: Parameters<typeof dayAt>[1][]) {
  const day = dayAt(
    '09:30',
    occurrence('Standup', '09:00–10:00'),
    occurrence('Review', '10:30–11:30'),
    ...more,
  );
  day.setSettings({ ...noReflection, experiment });
  day.setRandom(random);
  return day;
}

const shown = ({ seen }: { readonly seen: readonly string[] }) =>
  seen.filter(what => /questions|show|hide/.test(what));
const resets = (day: ReturnType<typeof dayWith>): readonly ResetEntry[] =>
  day.entries().filter(entry => entry.kind === 'reset');

describe('a transition during an experiment', () => {
  it('asks first, and goes on as soon as both scales are answered', () => {
    const day = dayWith(gives);
    day.until('10:00:05');
    day.currentReset.answer({ energy: 4 }, at('10:00:05'));
    day.scheduler.tick();
    expect(shown(day)).toEqual(['10:00:00 questions']);
    day.until('10:00:07');
    day.currentReset.answer({ energy: 4, focus: 2 }, at('10:00:07'));
    day.scheduler.tick();
    day.until('10:02');
    expect(shown(day)).toEqual([
      '10:00:00 questions',
      '10:00:07 no questions',
      '10:00:07 show',
      '10:01:07 hide',
    ]);
    expect(resets(day)).toMatchObject([
      {
        at: at('10:00:07'),
        outcome: 'done',
        seconds: 60,
        energy: 4,
        focus: 2,
        draw: { block: 0, minute: true },
      },
    ]);
  });

  it('goes on after twenty seconds without an answer', () => {
    const day = dayWith(gives);
    day.until('10:00:20');
    expect(shown(day)).toEqual(['10:00:00 questions', '10:00:20 no questions', '10:00:20 show']);
  });

  it('gives no minute if the coin says so, keeps the answers, and asks no more', () => {
    const day = dayWith(denies);
    day.until('10:00:03');
    day.currentReset.answer({ energy: 3, focus: 3 }, at('10:00:03'));
    day.scheduler.tick();
    day.until('10:20');
    expect(shown(day)).toEqual(['10:00:00 questions', '10:00:03 no questions']);
    expect(resets(day)).toMatchObject([
      { outcome: 'missed', reason: 'drawn', seconds: 0, energy: 3, focus: 3, draw: { minute: false } },
    ]);
  });

  it('has its draw written down before the minute begins', () => {
    const day = dayWith(gives);
    day.until('10:00:20');
    expect(resets(day)).toMatchObject([{ outcome: 'short', reason: 'closed', draw: { minute: true } }]);
  });

  it('keeps the answers from before the draw, whatever is answered after it', () => {
    const day = dayWith(gives);
    day.until('10:00:03');
    day.currentReset.answer({ energy: 3, focus: 3 }, at('10:00:03'));
    day.scheduler.tick();
    day.currentReset.answer({ energy: 5, focus: 5, steady: true }, at('10:00:30'));
    expect(resets(day)).toMatchObject([{ energy: 3, focus: 3, steady: true }]);
  });

  it('is not drawn for if the card is closed', () => {
    const day = dayWith(gives);
    day.until('10:00:03');
    day.closeQuestions();
    day.until('10:20');
    expect(shown(day)).toEqual(['10:00:00 questions', '10:00:03 no questions']);
    expect(resets(day)).toMatchObject([{ outcome: 'skipped', seconds: 0 }]);
    expect(resets(day)[0]?.draw).toBeUndefined();
  });

  it('is asked again if the meeting is still on', () => {
    const day = dayWith(gives);
    day.until('10:00:03');
    day.scheduler.declineReset('still-in');
    day.until('10:25');
    expect(shown(day).filter(what => what.endsWith(' questions') && !what.includes('no'))).toHaveLength(2);
    expect(resets(day).map(({ outcome, draw }) => [outcome, draw?.minute])).toEqual([
      ['postponed', undefined],
      ['done', true],
    ]);
  });

  it('is cut short by a call, without a draw', () => {
    const day = dayWith(gives);
    day.until('10:00:03');
    day.hold({ kind: 'on-a-call', until: null });
    expect(shown(day)).toEqual(['10:00:00 questions', '10:00:03 no questions']);
    expect(resets(day)).toMatchObject([{ outcome: 'short', reason: 'on-a-call', seconds: 0 }]);
    expect(resets(day)[0]?.draw).toBeUndefined();
  });

  it('that is postponed after the draw comes back as it was drawn, without questions', () => {
    const day = dayWith(gives);
    day.until('10:00:25');
    day.scheduler.endReset({ how: 'later' });
    day.until('10:10');
    expect(shown(day).slice(3)).toEqual(['10:00:25 hide', '10:05:25 show', '10:06:25 hide']);
    expect(resets(day).filter(({ draw }) => draw !== undefined)).toHaveLength(1);
  });
});

describe('the questions of an experiment', () => {
  const windows = ({ seen }: { readonly seen: readonly string[] }) =>
    seen.filter(what => /questions|show|hide|announce|withdraw/.test(what));

  it('come at once instead of an announcement, and the cover right after them', () => {
    const day = dayWith(gives);
    day.setSettings({
      ...noReflection,
      preferences: { ...noReflection.preferences, announce: true },
      experiment,
    });
    day.until('10:02');
    expect(windows(day)).toEqual([
      '10:00:00 questions',
      '10:00:20 no questions',
      '10:00:20 show',
      '10:01:20 hide',
    ]);
  });

  it('are left out without a place in the experiment, and the announcement comes as ever', () => {
    const day = dayWith(gives);
    const stopped = { ...experiment, stoppedAt: at('09:00') };
    day.setSettings({
      ...noReflection,
      preferences: { ...noReflection.preferences, announce: true },
      experiment: stopped,
    });
    day.until('10:00:08');
    expect(windows(day)).toEqual(['10:00:00 announce', '10:00:08 withdraw', '10:00:08 show']);
  });

  it('are followed by a card if resets are shown as cards', () => {
    const day = dayWith(gives);
    day.setSettings({
      ...noReflection,
      preferences: { ...noReflection.preferences, presentation: 'card' },
      experiment,
    });
    day.until('10:00:20');
    expect(windows(day).at(-1)).toBe('10:00:20 show card');
  });

  it('get the keys if a reset is asked for', () => {
    const day = dayWith(gives);
    day.until('10:00:03');
    day.scheduler.beginReset();
    expect(windows(day)).toEqual(['10:00:00 questions', '10:00:03 keys to the questions']);
  });

  it('can be declined, which is no sign that covers are unwelcome', () => {
    const day = dayWith(gives);
    day.until('10:00:03');
    day.scheduler.declineReset('not-now');
    day.until('10:20');
    expect(windows(day)).toEqual(['10:00:00 questions', '10:00:03 no questions']);
    expect(resets(day)).toMatchObject([{ outcome: 'skipped', reason: 'not-now', seconds: 0 }]);
  });
});

describe('the last transition of the day', () => {
  it('is asked about, and has its minute without a draw', () => {
    const day = dayWith(denies);
    day.until('11:29');
    day.until('11:31:25');
    expect(shown(day).slice(-4)).toEqual([
      '11:30:00 questions',
      '11:30:20 no questions',
      '11:30:20 show',
      '11:31:20 hide',
    ]);
    expect(resets(day).map(({ draw }) => draw?.minute)).toEqual([false, undefined]);
  });
});

describe('a transition without room for both', () => {
  it('has its reset as always', () => {
    const day = dayWith(denies, occurrence('Next', '10:01–10:20'));
    day.until('10:05');
    expect(shown(day).slice(0, 2)).toEqual(['10:00:00 show card', '10:00:20 hide']);
  });
});

describe('an experiment that was stopped', () => {
  it('changes nothing any more, not even after questions that are still on the screen', () => {
    const day = dayWith(denies);
    day.until('10:00:05');
    day.setSettings({ experiment: { ...experiment, stoppedAt: at('10:00:05') } });
    day.until('10:02');
    expect(resets(day)).toMatchObject([{ outcome: 'done' }]);
    expect(resets(day)[0]?.draw).toBeUndefined();
    day.until('11:30:05');
    expect(shown(day).at(-1)).toBe('11:30:00 show');
  });
});

describe('a day of an experiment', () => {
  it('counts its draw and the answer at the next transition', () => {
    const day = dayWith(denies);
    day.until('11:30:05');
    day.currentReset.answer({ energy: 2 }, at('11:30:05'));
    day.until('11:40');
    const view = experimentView(experiment, day.entries(), midnightAfter(at('11:40')));
    expect(view).toMatchObject({
      state: 'running',
      progress: { days: 1, withMinute: { draws: 0, answers: 0 }, without: { draws: 1, answers: 1 } },
    });
  });
});
