import { expect, it } from 'vitest';
import { createEveningPrompt } from '../../../../src/main/reset/prompts/eveningPrompt';
import { defaultSettings, type Settings } from '../../../../src/shared/domain/settings/settings';
import { at, describeInEveryZone, today } from '../../../support/domain';

const calendar = { id: 'work', name: 'Work', source: '/work.ics', addresses: [], on: true };

/** A working day without meetings. `comes` evaluates the prompt at a local time. */
function workingDay(change: Partial<Settings> = {}) {
  let settings: Settings = { ...defaultSettings, feeds: [calendar], ...change };
  let opened = 0;
  const evening = createEveningPrompt({
    settings: {
      read: () => settings,
      write: written => {
        settings = { ...settings, ...written };
      },
    },
    meetings: () => [],
    entriesAround: () => [],
    holds: () => [],
    open: () => {
      opened += 1;
    },
  });
  function comes(local: string): number {
    const decision = evening(at(local));
    if (decision.kind === 'due') decision.open();
    return opened;
  }
  return { comes, settings: () => settings };
}

describeInEveryZone('the evening', () => {
  it('opens once, at its time', () => {
    const { comes, settings } = workingDay();
    expect([comes('17:29'), comes('17:30'), comes('17:31')]).toEqual([0, 1, 1]);
    expect(settings().reflectionOfferedOn).toBe(today);
  });

  it('opens again at the end of a snooze', () => {
    const { comes } = workingDay({ reflectionOfferedOn: today, reflectionSnoozedUntil: at('17:45') });
    expect([comes('17:44'), comes('17:45'), comes('17:46')]).toEqual([0, 1, 1]);
  });

  it('opens at its time even if it was snoozed until earlier', () => {
    const { comes } = workingDay({ reflectionSnoozedUntil: at('15:15') });
    expect([comes('15:15'), comes('15:16'), comes('17:30'), comes('17:31')]).toEqual([1, 1, 2, 2]);
  });

  it('opens once if it was snoozed beyond its time', () => {
    const { comes } = workingDay({ reflectionSnoozedUntil: at('18:00') });
    expect([comes('17:30'), comes('18:00'), comes('18:01')]).toEqual([0, 1, 1]);
  });
});
