import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchLockers } from '../../../src/main/signals/lockers';
import { emptyFolder } from '../../support/dataFolder';
import { fakeClock } from '../../support/fakeClock';
import { onLinux } from '../../support/systems';

const uid = process.getuid?.() ?? -1;

function desktop() {
  const proc = emptyFolder();
  const clock = fakeClock(0);
  const changes: boolean[] = [];
  const env = { DISPLAY: ':1' };
  const lock = watchLockers({ proc, uid, env, clock }, locked => changes.push(locked));
  return {
    clock,
    lock,
    changes,
    start(pid: number, name: string, environment = 'LANG=C\0DISPLAY=:1\0') {
      const folder = join(proc, String(pid));
      mkdirSync(folder);
      writeFileSync(join(folder, 'comm'), `${name}\n`);
      writeFileSync(join(folder, 'environ'), environment);
    },
    end: (pid: number) => rmSync(join(proc, String(pid)), { recursive: true }),
    changed: (count: number) => expect.poll(() => changes.length).toBe(count),
  };
}

describe.runIf(onLinux)('a program that locks the screen', () => {
  it.each(['swaylock', 'i3lock', 'slock'])('is found: %s', async name => {
    const { lock, start, changes } = desktop();
    start(10, 'bash');
    start(11, name);
    expect(lock.isLocked()).toBe(false);
    await lock.refresh();
    expect([lock.isLocked(), changes]).toEqual([true, [true]]);
  });

  it('is watched until it ends, and nothing is afterwards', async () => {
    const { lock, start, end, clock, changed, changes } = desktop();
    start(11, 'swaylock');
    await lock.refresh();
    clock.runNext();
    await expect.poll(() => clock.timers()).toBe(1);
    expect(changes).toEqual([true]);
    end(11);
    clock.runNext();
    await changed(2);
    expect([lock.isLocked(), clock.timers(), changes]).toEqual([false, 0, [true, false]]);
  });

  it('is noticed to have ended when asked', async () => {
    const { lock, start, end, clock } = desktop();
    start(11, 'swaylock');
    await lock.refresh();
    end(11);
    await lock.refresh();
    expect([lock.isLocked(), clock.timers()]).toEqual([false, 0]);
  });

  it('in another session of the user does not count', async () => {
    const { lock, start } = desktop();
    start(11, 'swaylock', 'DISPLAY=:2\0WAYLAND_DISPLAY=wayland-1\0');
    await lock.refresh();
    expect(lock.isLocked()).toBe(false);
  });

  it('is not any other program', async () => {
    const { lock, start, clock } = desktop();
    start(11, 'xscreensaver');
    start(12, 'swaylocker');
    await lock.refresh();
    expect([lock.isLocked(), clock.timers()]).toEqual([false, 0]);
  });
});
