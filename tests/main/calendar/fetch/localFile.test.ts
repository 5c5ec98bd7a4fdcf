import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDrives } from '../../../../src/main/calendar/fetch/drives';
import { type Fetch, noValidators } from '../../../../src/main/calendar/fetch/fetch';
import { createFileWatch, createLocalFetch } from '../../../../src/main/calendar/fetch/localFile';
import { fail } from '../../../../src/shared/domain/common/result';
import { emptyFolder } from '../../../support/dataFolder';
import { mountDeadDrive } from '../../../support/deadDrive';
import { isPrivate } from '../../../support/permissions';
import { onWindows } from '../../../support/systems';

const never = new AbortController().signal;
const text = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';

function fileNamed(name: string): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, text);
  return path;
}

const copy = async (source: string, known = noValidators) => {
  const path = join(emptyFolder(), 'copy.ics');
  return { path, result: await createLocalFetch(createDrives()).fetch(source, path, known, never) };
};

describe('a local file', () => {
  it('is copied for the user alone', async () => {
    const { path, result } = await copy(fileNamed('a.ics'));

    expect(result).toMatchObject({ ok: true, value: { kind: 'new', bytes: text.length } });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(isPrivate(path)).toBe(true);
  });

  it('is not read again while size and modification time are the same', async () => {
    const source = fileNamed('a.ics');
    const first = await copy(source);
    if (!first.result.ok || first.result.value.kind !== 'new') throw new Error('not copied');

    const second = await copy(source, first.result.value);

    expect(second.result).toEqual({ ok: true, value: { kind: 'not-modified' } });
    expect(existsSync(second.path)).toBe(false);
  });
});

describe.skipIf(onWindows)('a path that is no regular file', () => {
  const linkTo = (target: string): string => {
    const path = join(emptyFolder(), 'link.ics');
    symlinkSync(target, path);
    return path;
  };
  const pipe = (): string => {
    const path = join(emptyFolder(), 'pipe.ics');
    execFileSync('mkfifo', [path]);
    return path;
  };

  it.each([
    ['a named pipe', pipe],
    ['a link to a named pipe', () => linkTo(pipe())],
    ['a link to /dev/zero', () => linkTo('/dev/zero')],
  ])('such as %s is refused at once', async (_, create) => {
    expect((await copy(create())).result).toEqual(fail('not-a-calendar'));
  });

  it('such as a folder is called one', async () => {
    expect((await copy(emptyFolder())).result).toEqual(fail('folder'));
  });
});

describe('a file on a drive that does not answer', () => {
  let resolve: (outcome: Awaited<ReturnType<Fetch>>) => void = () => undefined;
  const promise: ReturnType<Fetch> = new Promise(settle => {
    resolve = settle;
  });
  let copies = 0;
  const files = createLocalFetch(
    createDrives(async () => undefined),
    50,
    () => {
      copies += 1;
      return promise;
    },
  );
  const fetch = () => files.fetch('/mnt/dead/a.ics', '/nowhere', noValidators, never);

  it('is given up after a while, and not tried again before it answers', async () => {
    expect(await fetch()).toEqual(fail('no-drive'));
    expect(await fetch()).toEqual(fail('no-drive'));
    expect([copies, files.isBlocked()]).toEqual([1, true]);

    resolve(fail('not-found'));
    await new Promise(setImmediate);

    expect(await fetch()).toEqual(fail('not-found'));
    expect([copies, files.isBlocked()]).toEqual([2, false]);
  });

  it('keeps one thread, however many calendars are on it, and is asked again once it has answered', async () => {
    const asked: string[] = [];
    let answer = (): void => undefined;
    const drives = createDrives(folder => {
      asked.push(folder);
      return new Promise((_, reject) => {
        answer = () => reject(new Error('not there'));
      });
    });
    const waiting = createLocalFetch(drives, 50, () => promise);
    const sources = ['/mnt/dead/a.ics', '/mnt/dead/b.ics', '/mnt/dead/c.ics'];
    for (const source of sources) onTestFinished(createFileWatch(drives)(source, () => undefined));
    const results = sources.map(source => waiting.fetch(source, '/nowhere', noValidators, never));
    expect(await Promise.all(results)).toEqual(sources.map(() => fail('no-drive')));
    expect([asked, waiting.isBlocked()]).toEqual([['/mnt/dead'], true]);

    answer();
    await drives.answer('/mnt/dead/a.ics').catch(() => undefined);
    void drives.answer('/mnt/dead/a.ics');
    expect(asked).toEqual(['/mnt/dead', '/mnt/dead']);
  });
});

describe('drives that do not answer', () => {
  it('keep one of Node’s threads at most: the others that are asked meanwhile get threads of their own', async () => {
    const asked: string[] = [];
    const waiting = new Map<string, () => void>();
    const askIn = (thread: string) => (folder: string) => {
      asked.push(`${thread} ${folder}`);
      return new Promise<void>(resolve => waiting.set(folder, resolve));
    };
    const drives = createDrives(askIn('Node’s'), askIn('own'));

    const first = drives.answer('/mnt/a/a.ics');
    void drives.answer('/mnt/b/b.ics');
    void drives.answer('/mnt/a/other.ics');
    waiting.get('/mnt/a')?.();
    await first;
    const third = drives.answer('/mnt/c/c.ics');
    waiting.get('/mnt/b')?.();
    waiting.get('/mnt/c')?.();
    await third;
    void drives.answer('/mnt/d/d.ics');

    expect(asked).toEqual(['Node’s /mnt/a', 'own /mnt/b', 'own /mnt/c', 'Node’s /mnt/d']);
  });

  it('keep no thread that other files need', async context => {
    const drives = createDrives();
    for (let count = 0; count < 5; count++) {
      const dead = await mountDeadDrive();
      if (dead === null) return context.skip('this user can’t mount');
      context.onTestFinished(dead.unmount);
      void drives.answer(join(dead.folder, 'a.ics'));
    }
    expect((await copy(fileNamed('a.ics'))).result).toMatchObject({ ok: true });
  });
});

describe('a watched file', () => {
  /** Watches a file until the test ends. What it returns resolves when the watcher has reported that many times in all. */
  function watched(path: string): (count: number) => Promise<void> {
    let reports = 0;
    onTestFinished(createFileWatch(createDrives())(path, () => void reports++));
    return async count => {
      await expect.poll(() => reports).toBeGreaterThanOrEqual(count);
      expect(reports).toBe(count);
    };
  }

  it('is reported once it is watched, and then whenever it changes', async () => {
    const path = fileNamed('a.ics');
    const reported = watched(path);
    await reported(1);

    appendFileSync(path, '\r\n');
    await reported(2);
  });

  it('is reported whenever it is replaced, removed or created again', async () => {
    const path = fileNamed('Besprechungen für März.ics');
    const reported = watched(path);
    await reported(1);

    for (const count of [2, 3]) {
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
      await reported(count);
    }
    rmSync(path);
    await reported(4);
    writeFileSync(path, text);
    await reported(5);
  });

  it('is reported once when it is written in pieces, and not when other files are', async () => {
    const path = fileNamed('a.ics');
    const reported = watched(path);
    await reported(1);

    for (let piece = 0; piece < 5; piece++) {
      appendFileSync(path, '\r\n');
      writeFileSync(join(dirname(path), 'b.ics'), text);
      await sleep(10);
    }
    await reported(2);
    writeFileSync(join(dirname(path), 'b.ics'), '');
    appendFileSync(path, '\r\n');
    await reported(3);
  });

  it.skipIf(onWindows)('is reported when it is a link and its target changes', async () => {
    const target = fileNamed('a.ics');
    const link = join(emptyFolder(), 'link.ics');
    symlinkSync(target, link);
    const reported = watched(link);
    await reported(1);

    appendFileSync(target, '\r\n');
    await reported(2);
  });

  it('is reported once if its folder does not exist', async () => {
    await watched(join(emptyFolder(), 'none', 'a.ics'))(1);
  });
});
