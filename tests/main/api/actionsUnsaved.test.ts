/** Actions while nothing can be written to disk. */
import { mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createActions } from '../../../src/main/api/actions';
import { createDrafts } from '../../../src/main/journal/drafts';
import { createJournal } from '../../../src/main/journal/journal';
import { createCurrentReset } from '../../../src/main/reset/currentReset';
import { directionOf, reflectionOf } from '../../../src/shared/domain/journal/entry';
import { maxLineChars } from '../../../src/shared/domain/journal/line';
import { defaultSettings } from '../../../src/shared/domain/settings/settings';
import { createCatalogue } from '../../../src/shared/i18n/catalogue';
import { emptyFolder } from '../../support/dataFolder';
import { at } from '../../support/domain';
import { fakeClock } from '../../support/fakeClock';
import { noAccounts } from '../../support/noAccounts';

const evening = at('2026-03-31 18:00');
const draft = {
  day: '2026-03-31',
  heading: 'closer',
  helped: 'Rest',
  correction: '',
  tomorrow: 'Listen',
  tomorrowBefore: '',
} as const;

const nothing = (): void => undefined;

/** Actions on an evening at the end of March. Warnings are formatted as JSON. */
function actionsIn(folder: string) {
  const clock = fakeClock(evening);
  const format = (notice: unknown): string => JSON.stringify(notice);
  const journal = createJournal(folder, { ...clock, format });
  const drafts = createDrafts(folder, clock, format);
  drafts.keep(draft);
  drafts.save();
  const actions = createActions({
    clock,
    t: createCatalogue().t,
    journal,
    drafts,
    currentReset: createCurrentReset(journal, () => []),
    scheduler: {
      tick: nothing,
      trayStatus: () => ({ pausedUntil: null }),
      beginReset: nothing,
      endMeeting: nothing,
      endReset: nothing,
      declineReset: nothing,
    },
    settings: {
      read: () => defaultSettings,
      write: () => ({ ok: true, value: null }),
      changeFeeds: async () => ({ ok: true, value: null }),
    },
    calendar: { follow: nothing, test: async () => ({ ok: false, problem: 'server' }), refresh: nothing },
    accounts: noAccounts,
    days: { meetings: () => [] },
    views: { open: nothing },
  });
  return { actions, drafts, journal };
}

/** Makes a month's file unreadable. */
function holdBack(folder: string, month: string): () => void {
  const path = join(folder, 'journal', `${month}.json`);
  mkdirSync(path, { recursive: true });
  return () => rmdirSync(path);
}

const draftsOnDisk = (folder: string): unknown =>
  JSON.parse(readFileSync(join(folder, 'drafts.json'), 'utf8')).drafts;

describe.each([
  ['the month of the day', '2026-03'],
  ['the month of the day after', '2026-04'],
])('a reflection, if %s cannot be written', (_, month) => {
  it('is not reported as saved and stays a draft until it is on disk', () => {
    const folder = emptyFolder();
    const { actions, journal } = actionsIn(folder);
    const letGo = holdBack(folder, month);
    const problem = { ok: false, problem: JSON.stringify({ kind: 'unreadable', file: `${month}.json` }) };

    expect(actions.saveReflection(draft)).toEqual(problem);
    expect(actions.saveReflection(draft)).toEqual(problem);
    expect(draftsOnDisk(folder)).toEqual([draft]);

    letGo();
    expect(actions.saveReflection(draft)).toEqual({ ok: true, value: null });
    expect(draftsOnDisk(folder)).toEqual([]);
    const entries = journal.between('2026-03-31', '2026-04-01');
    expect(reflectionOf(entries, '2026-03-31')).toMatchObject({ heading: 'closer', helped: 'Rest' });
    expect(directionOf(entries, '2026-04-01')).toBe('Listen');
  });
});

describe('a line added to tomorrow’s direction', () => {
  it('is appended to an existing direction', () => {
    const { actions, journal } = actionsIn(emptyFolder());
    actions.appendTomorrowDirection('Listen');
    actions.appendTomorrowDirection('1:1 with Ana: 45 minutes again');
    expect(directionOf(journal.between('2026-04-01', '2026-04-01'), '2026-04-01')).toBe(
      'Listen; 1:1 with Ana: 45 minutes again',
    );
  });

  it('is refused with a sentence if the result is too long', () => {
    const { actions, journal } = actionsIn(emptyFolder());
    const long = 'x'.repeat(maxLineChars - 5);
    actions.appendTomorrowDirection(long);
    expect(actions.appendTomorrowDirection('Listen')).toEqual({
      ok: false,
      problem: 'Tomorrow’s direction is full. Shorten it first.',
    });
    expect(directionOf(journal.between('2026-04-01', '2026-04-01'), '2026-04-01')).toBe(long);
  });
});
