import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Watch } from '../../../src/main/calendar/fetch/localFile';
import { minute } from '../../../src/shared/domain/common/time';
import { emptyFolder } from '../../support/dataFolder';
import { feedText } from '../../support/feedText';
import { eventNamed, feedAt, instantAt, standUp, start } from '../../support/runningCalendar';

describe('a local file', () => {
  it('is read again each time it is saved', async () => {
    const path = join(emptyFolder(), 'mine.ics');
    writeFileSync(path, standUp);
    const { calendar, titles, when } = start();
    calendar.follow([feedAt(path)]);
    await when(() => titles().includes('Stand-up'));

    // As editors do: written to a new file, which then replaces the old one.
    const save = (title: string): void => {
      writeFileSync(`${path}~`, feedText([eventNamed(title, instantAt('11:00'))]));
      renameSync(`${path}~`, path);
    };
    const saved = (title: string) => () => {
      save(title);
      return titles();
    };
    // Watching starts some time after the feed is followed.
    await expect.poll(saved('First'), { interval: 500, timeout: 10_000 }).toEqual(['First']);
    for (const title of ['Second', 'Third']) {
      save(title);
      await when(() => titles().includes(title));
    }
  }, 20_000);

  it('is reported as not found when it is deleted, and keeps its copy', async () => {
    const path = join(emptyFolder(), 'mine.ics');
    writeFileSync(path, standUp);
    const { calendar, titles, when } = start();
    calendar.follow([feedAt(path)]);
    await when(() => titles().length > 0);

    rmSync(path);
    calendar.refresh();
    await when(() => calendar.health('f1').fault === 'not-found');

    expect(titles()).toEqual(['Stand-up']);
    expect(calendar.health('f1').nextFetch).toBeNull();
  });
});

describe('a folder instead of a file', () => {
  it('is refused as a folder', async () => {
    const { calendar } = start();
    expect(await calendar.test(feedAt(emptyFolder()))).toEqual({ ok: false, problem: 'folder' });
  });
});

describe('a local file that is switched off and on again during a test', () => {
  it('is not parsed again when its watcher becomes ready and it is unchanged', async () => {
    const path = join(emptyFolder(), 'a.ics');
    writeFileSync(path, standUp);
    let onReady = (): void => undefined;
    const watch: Watch = (_, onChange) => {
      onReady = onChange;
      return () => undefined;
    };
    const { calendar, clock, reads, when } = start({ watch });
    calendar.follow([feedAt(path)]);
    await when(() => calendar.health('f1').lastSuccess !== null);
    clock.jump(minute);

    onReady();
    await when(() => calendar.health('f1').lastSuccess === clock.now());

    expect(reads()).toBe(1);
  });

  it('is watched once, and not at all after it is removed', async () => {
    const path = join(emptyFolder(), 'mine.ics');
    writeFileSync(path, standUp);
    let watches = 0;
    const watch: Watch = () => {
      watches++;
      return () => void watches--;
    };
    const { calendar } = start({ watch });
    calendar.follow([feedAt(path)]);
    const tested = calendar.test(feedAt(path));
    calendar.follow([{ ...feedAt(path), on: false }]);
    expect(watches).toBe(0);
    calendar.follow([feedAt(path)]);
    expect(watches).toBe(1);
    await tested;
    calendar.follow([]);
    expect(watches).toBe(0);
  });
});
