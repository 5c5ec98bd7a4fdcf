import { describe, expect, it } from 'vitest';
import { createMorningPrompt } from '../../../../src/main/reset/prompts/morningPrompt';
import type { Meeting } from '../../../../src/shared/domain/calendar/meeting';
import { defaultSettings, type Settings } from '../../../../src/shared/domain/settings/settings';
import { at, meeting, today } from '../../../support/domain';

const anyFeed = { id: 'work', name: 'Work', source: '/work.ics', addresses: [], on: true };

interface World {
  recalled: string | null;
  isOpen: boolean;
  isFocused: boolean;
  meetings: readonly Meeting[];
}

/** A user at the keyboard with a calendar. `done` records what the prompt does. */
function morning(change: Partial<Settings> = {}) {
  let settings: Settings = { ...defaultSettings, feeds: [anyFeed], ...change };
  const world: World = {
    recalled: null,
    isOpen: false,
    isFocused: false,
    meetings: [meeting('Standup', '09:30–10:00')],
  };
  const done: string[] = [];
  const prompt = createMorningPrompt({
    settings: {
      read: () => settings,
      write: written => {
        settings = { ...settings, ...written };
      },
    },
    prompt: {
      ask: recalls => {
        world.isOpen = true;
        done.push(recalls ? 'recall' : 'ask');
      },
      isOpen: () => world.isOpen,
      withdraw: () => {
        world.isOpen = false;
        done.push('withdraw');
      },
    },
    signals: { holds: () => [], lastInput: now => now },
    meetings: () => world.meetings,
    entriesAround: () => [],
    recalledCorrection: () => world.recalled,
    isFocused: () => world.isFocused,
  });
  return {
    world,
    done,
    settings: () => settings,
    /** Evaluates the prompt at a local time and opens it if it is due. */
    look(time: string) {
      const decision = prompt(at(time));
      if (decision.kind === 'due') decision.open();
      return decision;
    },
  };
}

describe('a morning with a correction', () => {
  it('recalls it, once', () => {
    const { look, done, world } = morning();
    world.recalled = 'tell Ben';
    look('08:00');
    world.isOpen = false;
    for (const time of ['08:01', '09:00', '12:00']) look(time);
    expect(done).toEqual(['recall']);
  });
});

describe('a working day', () => {
  it('asks at the chosen time, and remembers the day', () => {
    const { look, done, settings } = morning();
    expect(look('07:59')).toEqual({ kind: 'wait', until: at('08:00') });
    look('08:00');
    expect(done).toEqual(['ask']);
    expect(settings().directionAskedOn).toBe(today);
  });

  it('asks once, however often it is evaluated', () => {
    const { look, done } = morning();
    for (const time of ['08:00', '08:00', '08:01', '08:05']) look(time);
    expect(done).toEqual(['ask']);
  });
});

describe('a question on the screen', () => {
  it('is evaluated when it expires, and closed then', () => {
    const { look, done } = morning();
    look('09:25');
    expect(look('09:26')).toEqual({ kind: 'shown', until: at('09:30') });
    expect(look('09:30')).toEqual({ kind: 'wait', until: null });
    expect(done).toEqual(['ask', 'withdraw']);
  });

  it('does not come back after it was closed', () => {
    const { world, look, done } = morning();
    look('08:00');
    world.isOpen = false;
    look('08:01');
    expect(done).toEqual(['ask']);
  });
});

describe('a focused window of the app', () => {
  it('prevents the question', () => {
    const { world, look, done } = morning();
    world.isFocused = true;
    expect(look('08:00')).toEqual({ kind: 'wait', until: null });
    world.isFocused = false;
    look('08:01');
    expect(done).toEqual(['ask']);
  });
});

describe('an app without a calendar', () => {
  it('asks nothing', () => {
    const { look } = morning({ feeds: [] });
    expect(look('08:00')).toEqual({ kind: 'wait', until: null });
  });
});
