import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createUpgradeWatcher } from '../../../src/main/platform';
import { newFolder, removeFolder } from '../../support/app';
import { until } from '../../support/until';

const folders: string[] = [];
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  folders.splice(0).forEach(removeFolder);
});

/** A watched archive, and a clock that keeps only the latest timer. */
function watched(name = 'app.asar') {
  const folder = newFolder();
  folders.push(folder);
  const archive = join(folder, name);
  writeFileSync(archive, 'old');
  let timer: (() => void) | null = null;
  let idle = true;
  let restarts = 0;
  const watcher = createUpgradeWatcher({
    archive,
    clock: {
      after(_delay, action) {
        timer = action;
        return () => {
          timer = null;
        };
      },
    },
    stat: statSync,
    isIdle: () => idle,
    restart: () => restarts++,
  });
  stops.push(watcher.stop);
  return {
    ...watcher,
    archive,
    restarts: () => restarts,
    setIdle: (value: boolean) => {
      idle = value;
    },
    replace(content: string) {
      writeFileSync(`${archive}.new`, content);
      renameSync(`${archive}.new`, archive);
    },
    /** Lets the settling time pass, once the change has been noticed. */
    async settle() {
      const action = await until('the change to be noticed', () => timer ?? undefined);
      timer = null;
      action();
    },
    isSettling: () => timer !== null,
  };
}

describe('when the archive has been replaced', () => {
  it('the app restarts once the archive has settled', async () => {
    const app = watched();
    app.replace('new');
    await app.settle();
    expect([app.restarts(), app.isSettling()]).toEqual([1, false]);
  });

  it('by writing into the same file, it restarts too', async () => {
    const app = watched();
    writeFileSync(app.archive, 'newer');
    await app.settle();
    expect(app.restarts()).toBe(1);
  });

  it('and changes again in the meantime, it goes on waiting', async () => {
    const app = watched();
    app.replace('new');
    await until('the change to be noticed', () => app.isSettling() || undefined);
    // Noticed before the timer's end only by its identity: the clock is quicker than the watcher.
    app.replace('newer still');
    await app.settle();
    expect(app.restarts()).toBe(0);
    await app.settle();
    expect(app.restarts()).toBe(1);
  });

  it('while a window is shown, it waits until there is none, and restarts only once', async () => {
    const app = watched();
    app.setIdle(false);
    app.replace('new');
    await app.settle();
    app.check();
    expect(app.restarts()).toBe(0);
    app.setIdle(true);
    app.check();
    app.check();
    expect(app.restarts()).toBe(1);
  });

  it('by nothing, because the app was removed, it keeps running', async () => {
    const app = watched();
    rmSync(app.archive);
    await app.settle();
    app.check();
    expect(app.restarts()).toBe(0);
  });
});

describe('the app keeps running', () => {
  it('while nothing has changed', () => {
    const app = watched();
    app.check();
    expect([app.restarts(), app.isSettling()]).toEqual([0, false]);
  });

  it('from a folder, however its files change', () => {
    const app = watched('checkout');
    app.replace('new');
    app.check();
    expect([app.restarts(), app.isSettling()]).toEqual([0, false]);
  });
});
