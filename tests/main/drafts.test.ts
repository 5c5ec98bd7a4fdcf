import { existsSync, mkdirSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../src/main/drafts';
import { emptyFolder } from '../support/dataFolder';
import { fakeClock } from '../support/fakeClock';

const draft = (day: string, helped: string) => ({
  day,
  heading: 'closer' as const,
  helped,
  correction: '',
  tomorrow: '',
});

function draftsIn(folder: string) {
  const clock = fakeClock(Date.UTC(2026, 2, 10, 8));
  return { clock, drafts: createDrafts(folder, clock, notice => JSON.stringify(notice)) };
}

describe('a draft', () => {
  it('is kept for its day, as it was written last', () => {
    const { drafts } = draftsIn(emptyFolder());
    drafts.keep(draft('2026-03-10', 'rain'));
    drafts.keep(draft('2026-03-10', 'rain and a walk'));
    drafts.keep(draft('2026-03-09', 'sleep'));
    expect(drafts.of('2026-03-10')).toEqual(draft('2026-03-10', 'rain and a walk'));
    expect(drafts.of('2026-03-09')).toEqual(draft('2026-03-09', 'sleep'));
    expect(drafts.of('2026-03-08')).toBeNull();
  });

  it('is on the disk a second after it was begun, for the user alone, and read back', () => {
    const folder = emptyFolder();
    const { clock, drafts } = draftsIn(folder);
    drafts.keep(draft('2026-03-10', 'r'));
    drafts.keep(draft('2026-03-10', 'rain'));
    expect(existsSync(join(folder, 'drafts.json'))).toBe(false);
    expect([clock.runNext(), clock.timers()]).toEqual([1_000, 0]);
    expect(statSync(join(folder, 'drafts.json')).mode & 0o777).toBe(0o600);
    expect(draftsIn(folder).drafts.of('2026-03-10')).toEqual(draft('2026-03-10', 'rain'));
  });

  it('is on the disk at once when the app ends', () => {
    const folder = emptyFolder();
    const { clock, drafts } = draftsIn(folder);
    drafts.keep(draft('2026-03-10', 'rain'));
    drafts.save();
    expect(clock.timers()).toBe(0);
    expect(draftsIn(folder).drafts.of('2026-03-10')).toEqual(draft('2026-03-10', 'rain'));
  });

  it('that could not be written is written once it can be', () => {
    const folder = emptyFolder();
    const { clock, drafts } = draftsIn(folder);
    mkdirSync(join(folder, 'drafts.json.new'));
    drafts.keep(draft('2026-03-10', 'rain'));
    clock.runNext();
    expect(drafts.notices()).toEqual([
      JSON.stringify({ kind: 'not-saved', file: 'drafts.json', why: 'failed' }),
    ]);
    rmdirSync(join(folder, 'drafts.json.new'));
    drafts.save();
    expect(drafts.notices()).toEqual([]);
    expect(draftsIn(folder).drafts.of('2026-03-10')).toEqual(draft('2026-03-10', 'rain'));
  });

  it('that is done with is gone, and the others stay', () => {
    const folder = emptyFolder();
    const { drafts } = draftsIn(folder);
    drafts.keep(draft('2026-03-10', 'rain'));
    drafts.keep(draft('2026-03-09', 'sleep'));
    drafts.drop('2026-03-10');
    const later = draftsIn(folder).drafts;
    expect([later.of('2026-03-10'), later.of('2026-03-09')]).toEqual([null, draft('2026-03-09', 'sleep')]);
  });

  it('that is damaged costs itself only', () => {
    const folder = emptyFolder();
    const drafts = [{ day: 'never' }, draft('2026-03-10', 'rain')];
    writeFileSync(join(folder, 'drafts.json'), JSON.stringify({ version: 1, drafts }));
    expect(draftsIn(folder).drafts.of('2026-03-10')).toEqual(draft('2026-03-10', 'rain'));
  });
});

describe('erasing', () => {
  it('leaves no draft and no file, also of what was about to be written', () => {
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
