import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../../src/main/journal/drafts';
import { emptyFolder } from '../../support/dataFolder';
import { fakeClock } from '../../support/fakeClock';
import { isPrivate } from '../../support/permissions';

const draft = (day: string, helped: string) => ({
  day,
  heading: 'closer' as const,
  helped,
  correction: '',
  tomorrow: '',
  tomorrowBefore: '',
});

function draftsIn(folder: string) {
  const clock = fakeClock(Date.UTC(2026, 2, 10, 8));
  return { clock, drafts: createDrafts(folder, clock, notice => JSON.stringify(notice)) };
}

describe('a draft', () => {
  it('is kept for its day, in its latest version', () => {
    const { drafts } = draftsIn(emptyFolder());
    drafts.keep(draft('2026-03-10', 'rain'));
    drafts.keep(draft('2026-03-10', 'rain and a walk'));
    drafts.keep(draft('2026-03-09', 'sleep'));
    expect(drafts.of('2026-03-10')).toEqual(draft('2026-03-10', 'rain and a walk'));
    expect(drafts.of('2026-03-09')).toEqual(draft('2026-03-09', 'sleep'));
    expect(drafts.of('2026-03-08')).toBeNull();
  });

  it('is on disk after a second, readable only by the user, and is read back', () => {
    const folder = emptyFolder();
    const { clock, drafts } = draftsIn(folder);
    drafts.keep(draft('2026-03-10', 'r'));
    drafts.keep(draft('2026-03-10', 'rain'));
    expect(existsSync(join(folder, 'drafts.json'))).toBe(false);
    expect([clock.runNext(), clock.timers()]).toEqual([1_000, 0]);
    expect(isPrivate(join(folder, 'drafts.json'))).toBe(true);
    expect(draftsIn(folder).drafts.of('2026-03-10')).toEqual(draft('2026-03-10', 'rain'));
  });

  it('is on disk at once when the app quits', () => {
    const folder = emptyFolder();
    const { clock, drafts } = draftsIn(folder);
    drafts.keep(draft('2026-03-10', 'rain'));
    drafts.save();
    expect(clock.timers()).toBe(0);
    expect(draftsIn(folder).drafts.of('2026-03-10')).toEqual(draft('2026-03-10', 'rain'));
  });

  it('is written later if it could not be written', () => {
    const folder = emptyFolder();
    const { clock, drafts } = draftsIn(folder);
    mkdirSync(join(folder, 'drafts.json.new'));
    drafts.keep(draft('2026-03-10', 'rain'));
    clock.runNext();
    expect(drafts.warnings()).toEqual([
      JSON.stringify({ kind: 'not-saved', file: 'drafts.json', why: 'failed' }),
    ]);
    rmdirSync(join(folder, 'drafts.json.new'));
    drafts.save();
    expect(drafts.warnings()).toEqual([]);
    expect(draftsIn(folder).drafts.of('2026-03-10')).toEqual(draft('2026-03-10', 'rain'));
  });

  it('is removed alone when it is dropped', () => {
    const folder = emptyFolder();
    const { drafts } = draftsIn(folder);
    drafts.keep(draft('2026-03-10', 'rain'));
    drafts.keep(draft('2026-03-09', 'sleep'));
    drafts.drop('2026-03-10');
    const later = draftsIn(folder).drafts;
    expect([later.of('2026-03-10'), later.of('2026-03-09')]).toEqual([null, draft('2026-03-09', 'sleep')]);
  });

  it('of an earlier version is read back without tomorrow’s earlier direction', () => {
    const folder = emptyFolder();
    const { tomorrowBefore, ...earlier } = { ...draft('2026-03-10', 'rain'), tomorrow: 'listen' };
    writeFileSync(join(folder, 'drafts.json'), JSON.stringify({ version: 1, drafts: [earlier] }));
    expect(draftsIn(folder).drafts.of('2026-03-10')).toEqual({ ...earlier, tomorrowBefore: '' });
  });

  it('that is damaged does not affect the others', () => {
    const folder = emptyFolder();
    const drafts = [{ day: 'never' }, draft('2026-03-10', 'rain')];
    writeFileSync(join(folder, 'drafts.json'), JSON.stringify({ version: 1, drafts }));
    expect(draftsIn(folder).drafts.of('2026-03-10')).toEqual(draft('2026-03-10', 'rain'));
  });
});

describe('a file that cannot be read for a while', () => {
  const days = ['2026-03-08', '2026-03-09', '2026-03-10'] as const;
  const unreadable = JSON.stringify({ kind: 'unreadable', file: 'drafts.json' });

  /** Two older drafts, in a file that another program locks until `unlock` is called. */
  function heldBack() {
    const folder = emptyFolder();
    const file = join(folder, 'drafts.json');
    const before = draftsIn(folder).drafts;
    for (const day of [days[0], days[1]]) before.keep(draft(day, 'before'));
    before.save();
    renameSync(file, `${file}.held`);
    mkdirSync(file);
    const unlock = (): void => {
      rmdirSync(file);
      renameSync(`${file}.held`, file);
    };
    return { folder, unlock, ...draftsIn(folder) };
  }

  it('is reported, keeps its drafts, and gets the new ones later', () => {
    const { folder, unlock, clock, drafts } = heldBack();
    expect(drafts.warnings()).toEqual([unreadable]);
    drafts.keep(draft(days[1], 'meanwhile'));
    drafts.keep(draft(days[2], 'meanwhile'));
    clock.runNext();
    expect(days.map(day => drafts.of(day)?.helped)).toEqual([undefined, 'meanwhile', 'meanwhile']);

    unlock();
    drafts.save();
    expect(drafts.warnings()).toEqual([]);
    const later = draftsIn(folder).drafts;
    for (const kept of [drafts, later])
      expect(days.map(day => kept.of(day)?.helped)).toEqual(['before', 'meanwhile', 'meanwhile']);
  });

  it('loses only the draft that was dropped in the meantime', () => {
    const { folder, unlock, drafts } = heldBack();
    drafts.drop(days[1]);

    unlock();
    drafts.save();
    const later = draftsIn(folder).drafts;
    expect(days.map(day => later.of(day)?.helped)).toEqual(['before', undefined, undefined]);
  });
});

describe('a file of a later version', () => {
  it('keeps its version and unknown fields', () => {
    const folder = emptyFolder();
    const file = join(folder, 'drafts.json');
    writeFileSync(file, JSON.stringify({ version: 2, tide: 'low', drafts: [] }));
    const { drafts } = draftsIn(folder);
    drafts.keep(draft('2026-03-10', 'rain'));
    drafts.save();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      version: 2,
      tide: 'low',
      drafts: [draft('2026-03-10', 'rain')],
    });
  });
});

describe('erasing', () => {
  it('leaves no draft, no file and no pending write', () => {
    const folder = emptyFolder();
    const { clock, drafts } = draftsIn(folder);
    drafts.keep(draft('2026-03-09', 'sleep'));
    drafts.save();
    drafts.keep(draft('2026-03-10', 'rain'));
    expect(drafts.erase()).toEqual([]);
    expect([drafts.of('2026-03-10'), clock.timers(), existsSync(join(folder, 'drafts.json'))]).toEqual([
      null,
      0,
      false,
    ]);
  });
});
