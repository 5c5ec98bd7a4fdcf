import { expect, it } from 'vitest';
import { createEveningPrompt } from '../../../../src/main/reset/prompts/eveningPrompt';
import type { Entry } from '../../../../src/shared/domain/journal/entry';
import type { Hold } from '../../../../src/shared/domain/reset/hold';
import { defaultPreferences } from '../../../../src/shared/domain/settings/preferences';
import { defaultSettings, type Settings } from '../../../../src/shared/domain/settings/settings';
import { at, describeInEveryZone, hold, today } from '../../../support/domain';

const calendar = { id: 'work', name: 'Work', source: '/work.ics', addresses: [], on: true };

/** A working day without meetings. `comes` evaluates the prompt at a local time. */
function workingDay(change: Partial<Settings> = {}) {
  let settings: Settings = { ...defaultSettings, feeds: [calendar], ...change };
  const opened = { window: 0, card: 0 };
  let holds: readonly Hold[] = [];
  let entries: readonly Entry[] = [];
  let isOpen = false;
  let isReflectionOpen = false;
  let isResetOn = false;
  let onClosed = (): void => undefined;
  const create = () =>
    createEveningPrompt({
      settings: {
        read: () => settings,
        write: written => {
          settings = { ...settings, ...written };
        },
      },
      meetings: () => [],
      entriesAround: () => entries,
      signals: { holds: () => holds, lastInput: () => null },
      card: {
        show() {
          opened.card += 1;
          isOpen = true;
        },
        isOpen: () => isOpen,
        hide() {
          isOpen = false;
        },
        onClosed(listener) {
          onClosed = listener;
        },
      },
      isResetOn: () => isResetOn,
      isReflectionOpen: () => isReflectionOpen,
      openReflection() {
        opened.window += 1;
      },
    });
  let evening = create();
  function evaluate(local: string): void {
    const decision = evening(at(local));
    if (decision.kind === 'due') decision.open();
  }
  return {
    /** Returns how often the window has been opened. */
    comes(local: string): number {
      evaluate(local);
      return opened.window;
    },
    /** Returns how often the card has been shown, and whether it is. */
    card(local: string): readonly [number, boolean] {
      evaluate(local);
      return [opened.card, isOpen];
    },
    settings: () => settings,
    snooze(until: string) {
      settings = { ...settings, reflectionSnoozedUntil: at(until) };
    },
    hold(...on: readonly Hold[]) {
      holds = on;
    },
    answer() {
      entries = [{ id: 'r', kind: 'reflection', at: at('17:31'), day: today, heading: 'closer' }];
    },
    setReset(on: boolean) {
      isResetOn = on;
    },
    openReflection(open: boolean) {
      isReflectionOpen = open;
    },
    close() {
      isOpen = false;
      onClosed();
    },
    restart() {
      isOpen = false;
      evening = create();
    },
  };
}

const inWindow = (change: Partial<Settings> = {}) =>
  workingDay({
    preferences: {
      ...defaultPreferences,
      reflection: { ...defaultPreferences.reflection, presentation: 'window' },
    },
    ...change,
  });

describeInEveryZone('the evening, with the whole window', () => {
  it('opens once, at its time', () => {
    const { comes, settings } = inWindow();
    expect([comes('17:29'), comes('17:30'), comes('17:31')]).toEqual([0, 1, 1]);
    expect(settings().reflectionOfferedOn).toBe(today);
  });

  it('opens again at the end of a snooze', () => {
    const { comes } = inWindow({ reflectionOfferedOn: today, reflectionSnoozedUntil: at('17:45') });
    expect([comes('17:44'), comes('17:45'), comes('17:46')]).toEqual([0, 1, 1]);
  });

  it('opens at its time even if it was snoozed until earlier', () => {
    const { comes } = inWindow({ reflectionSnoozedUntil: at('15:15') });
    expect([comes('15:15'), comes('15:16'), comes('17:30'), comes('17:31')]).toEqual([1, 1, 2, 2]);
  });

  it('opens once if it was snoozed beyond its time', () => {
    const { comes } = inWindow({ reflectionSnoozedUntil: at('18:00') });
    expect([comes('17:30'), comes('18:00'), comes('18:01')]).toEqual([0, 1, 1]);
  });
});

describeInEveryZone('the evening, with a card', () => {
  it('asks once, and the card goes by itself', () => {
    const { card, comes } = workingDay();
    expect(card('17:29')).toEqual([0, false]);
    expect(card('17:30')).toEqual([1, true]);
    expect(card('17:39:59')).toEqual([1, true]);
    expect(card('17:40')).toEqual([1, false]);
    expect(card('17:41')).toEqual([1, false]);
    expect(comes('22:00')).toBe(0);
  });

  it('does not ask again after it was closed', () => {
    const { card, close } = workingDay();
    card('17:30');
    close();
    expect(card('17:31')).toEqual([1, false]);
  });

  it('asks again at the end of a snooze', () => {
    const { card, snooze, close } = workingDay();
    card('17:30');
    snooze('18:00');
    close();
    expect(card('17:31')).toEqual([1, false]);
    expect(card('18:00')).toEqual([2, true]);
  });

  it('makes way for a call, and returns after it', () => {
    const { card, hold: held } = workingDay();
    card('17:30');
    held(hold('on-a-call'));
    expect(card('17:32')).toEqual([1, false]);
    expect(card('18:05')).toEqual([1, false]);
    held();
    expect(card('18:06')).toEqual([2, true]);
  });

  it('makes way for a reset, and returns after it', () => {
    const { card, setReset } = workingDay();
    card('17:30');
    setReset(true);
    expect(card('17:31')[1]).toBe(false);
  });

  it('returns after a restart, unless it was closed before', () => {
    const day = workingDay();
    day.card('17:30');
    day.restart();
    expect(day.card('17:31')).toEqual([2, true]);
    day.close();
    day.restart();
    expect(day.card('17:32')).toEqual([2, false]);
  });

  it('stays for a moment after the answer', () => {
    const { card, answer, close } = workingDay();
    card('17:30');
    answer();
    expect(card('17:31')).toEqual([1, true]);
    close();
    expect(card('17:32')).toEqual([1, false]);
  });

  it('gives way to the Reflection, which asks the same', () => {
    const { card, openReflection } = workingDay();
    card('17:30');
    openReflection(true);
    expect(card('17:31')).toEqual([1, false]);
    openReflection(false);
    expect(card('17:32')).toEqual([1, false]);
  });

  it('waits while the Reflection is open', () => {
    const { card, openReflection } = workingDay();
    openReflection(true);
    expect(card('17:30')).toEqual([0, false]);
    openReflection(false);
    expect(card('17:31')).toEqual([1, true]);
  });
});
