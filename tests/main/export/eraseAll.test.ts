/** Erasing everything: the order of the steps, and the state afterwards. */
import { describe, expect, it } from 'vitest';
import { createEraseAll } from '../../../src/main/export/eraseAll';

/** Returns the steps in order. The files in `kept` cannot be removed. */
async function afterwards({ kept = [], atLogin = 'off' }: { kept?: readonly string[]; atLogin?: string }) {
  const done: string[] = [];
  const note =
    <T>(what: string, result: T) =>
    () => {
      done.push(what);
      return result;
    };
  const eraseAll = createEraseAll({
    views: {
      closeAllExcept: view => void done.push(`windows but ${view ?? 'none'}`),
      forgetPlaces: note('places', []),
      open: view => void done.push(`open ${view}`),
    },
    settings: { erase: note('settings', []) },
    calendar: { erase: note('calendar', Promise.resolve([])) },
    drafts: { erase: note('drafts', []) },
    calls: { erase: note('calls', []) },
    journal: { erase: note('journal', kept) },
    log: { erase: note('log', []) },
    loginLaunch: { read: () => atLogin, set: on => void done.push(`launch at login: ${on}`) },
    scheduler: { interruptReset: note('reset', undefined) },
    clearChromiumData: note('leftovers', Promise.resolve()),
    reload: note('look', Promise.resolve()),
  });
  return { stayed: await eraseAll(), done };
}

describe('when everything is deleted', () => {
  it('ends the reset first, erases the journal last, and opens Welcome', async () => {
    expect(await afterwards({})).toEqual({
      stayed: [],
      done: [
        'reset',
        'windows but settings',
        'settings',
        'drafts',
        'calls',
        'places',
        'calendar',
        'journal',
        'log',
        'leftovers',
        'look',
        'windows but none',
        'open welcome',
      ],
    });
  });

  it('turns launch at login off', async () => {
    expect((await afterwards({ atLogin: 'on' })).done).toContain('launch at login: false');
  });
});

describe('when a file cannot be removed', () => {
  it('names it and keeps Settings open', async () => {
    const { stayed, done } = await afterwards({ kept: ['2026-03.json'] });

    expect(stayed).toEqual(['2026-03.json']);
    expect(done.at(-1)).toBe('look');
  });
});
