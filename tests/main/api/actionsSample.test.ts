/** Removing the sample during a reset. */
import { describe, expect, it } from 'vitest';
import { createActions } from '../../../src/main/api/actions';
import { createJournal } from '../../../src/main/journal/journal';
import { createCurrentReset } from '../../../src/main/reset/currentReset';
import type { Transition } from '../../../src/shared/domain/calendar/transition';
import { defaultPreferences } from '../../../src/shared/domain/settings/preferences';
import { defaultSettings, type Settings, sampleSource } from '../../../src/shared/domain/settings/settings';
import { createCatalogue } from '../../../src/shared/i18n/catalogue';
import { emptyFolder } from '../../support/dataFolder';
import { at, meeting, transitionAt } from '../../support/domain';
import { fakeClock } from '../../support/fakeClock';
import { noAccounts } from '../../support/noAccounts';

const ofSample = (): Transition => {
  const standup = meeting('sample-stand-up@one-degree', '09:00–10:00');
  return transitionAt('10:00', [standup]);
};
const ofWork = (): Transition => transitionAt('10:00', [meeting('Standup', '09:00–10:00')]);

/** Removes the sample ten seconds into a reset and returns the steps in order. */
async function removedDuring(transition: Transition | null) {
  const clock = fakeClock(at('10:00:10'));
  const journal = createJournal(emptyFolder(), { ...clock, format: () => '' });
  const currentReset = createCurrentReset(journal, () => []);
  let settings: Settings = {
    ...defaultSettings,
    feeds: [{ id: 's', name: 'Sample day', source: sampleSource, addresses: [], on: true }],
  };
  const done: string[] = [];
  currentReset.begin({ transition, endsAt: at('10:01'), byUser: false }, at('10:00'));
  const actions = createActions({
    clock,
    t: createCatalogue().t,
    journal,
    drafts: { of: () => null, keep: () => undefined, drop: () => undefined },
    currentReset,
    scheduler: {
      tick: () => undefined,
      trayStatus: () => ({ pausedUntil: null }),
      beginReset: () => undefined,
      endMeeting: () => undefined,
      declineReset: () => undefined,
      endReset(ending) {
        done.push(`end: ${ending.how}`);
        currentReset.end(ending, { resets: [], preferences: defaultPreferences }, clock.now());
      },
    },
    settings: {
      read: () => settings,
      write(change) {
        settings = { ...settings, ...change };
        return { ok: true, value: null };
      },
      async changeFeeds(make) {
        settings = { ...settings, feeds: make(settings.feeds) };
        return { ok: true, value: null };
      },
    },
    calendar: {
      follow: feeds => done.push(`follow ${feeds.length}`),
      test: async () => ({ ok: false, problem: 'server' }),
      refresh: () => undefined,
    },
    accounts: noAccounts,
    days: { meetings: () => [] },
    views: { open: () => undefined },
  });
  await actions.removeFeed('s');
  return {
    done,
    shown: currentReset.current() !== null,
    logged: journal.between('2026-06-10', '2026-06-10'),
  };
}

describe('when the sample is removed during a reset for one of its meetings', () => {
  it('ends the reset and removes its entry', async () =>
    expect(await removedDuring(ofSample())).toEqual({
      done: ['end: cut-short', 'follow 0'],
      shown: false,
      logged: [],
    }));
});

describe('when the sample is removed during another reset', () => {
  it.each([
    ['for a meeting of one’s own', ofWork],
    ['that one asked for', () => null],
  ])('keeps it: %s', async (_, transition) =>
    expect(await removedDuring(transition())).toMatchObject({
      done: ['follow 0'],
      shown: true,
      logged: [{ outcome: 'short' }],
    }),
  );
});
