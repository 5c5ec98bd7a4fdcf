import { setImmediate as settled } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { anyLock, screenSaverLock, type WatchLock } from '../../../src/main/signals/lock';
import { fakeSessionBus } from '../../support/fakeSessionBus';

const [gnome, kde] = ['org.gnome.ScreenSaver', 'org.freedesktop.ScreenSaver'] as const;

/** A fake desktop with these screen savers, watched from the beginning. */
async function desktop(answers: Record<string, unknown> = {}) {
  const bus = fakeSessionBus(answers);
  const changes: boolean[] = [];
  const lock = screenSaverLock(bus)(locked => changes.push(locked));
  await settled();
  return {
    lock,
    changes,
    bus,
    answers,
    becomes: (name: string, active: boolean) => bus.signal(name, 'ActiveChanged', active),
    async owner(name: string, owner: string) {
      bus.signal('org.freedesktop.DBus', 'NameOwnerChanged', name, '', owner);
      await settled();
    },
  };
}

describe('the screen of a Linux desktop', () => {
  it('is not locked without a screen saver', async () => {
    const { lock, changes } = await desktop();
    expect([lock.isLocked(), changes]).toEqual([false, []]);
  });

  it('is locked at once if it was locked before the launch', async () => {
    const { lock, changes } = await desktop({ [`${gnome}.GetActive`]: true });
    expect([lock.isLocked(), changes]).toEqual([true, [true]]);
  });

  it.each([gnome, kde, 'org.cinnamon.ScreenSaver', 'org.mate.ScreenSaver', 'org.xfce.ScreenSaver'])(
    'is locked and unlocked by %s',
    async name => {
      const { lock, changes, becomes } = await desktop({ [`${name}.GetActive`]: false });
      becomes(name, true);
      expect(lock.isLocked()).toBe(true);
      becomes(name, false);
      expect([lock.isLocked(), changes]).toEqual([false, [true, false]]);
    },
  );

  it('is locked by a screen saver that only sends signals', async () => {
    const { lock, becomes } = await desktop();
    becomes(kde, true);
    expect(lock.isLocked()).toBe(true);
  });

  it('changes once if two screen savers report the same', async () => {
    const { changes, becomes } = await desktop();
    for (const active of [true, false]) for (const name of [kde, gnome]) becomes(name, active);
    expect(changes).toEqual([true, false]);
  });
});

describe('a screen saver that crashes while it is active', () => {
  it('leaves the screen unlocked', async () => {
    const { changes, becomes, owner } = await desktop();
    becomes(gnome, true);
    await owner(gnome, '');
    expect(changes).toEqual([true, false]);
  });
});

describe('a screen saver that starts later', () => {
  it('is asked when it starts', async () => {
    const { answers, lock, owner } = await desktop();
    answers[`${gnome}.GetActive`] = true;
    await owner(gnome, ':1.7');
    expect(lock.isLocked()).toBe(true);
  });
});

describe('when the app quits', () => {
  it('the lock is no longer watched', async () => {
    const { bus, lock } = await desktop();
    lock.stop();
    expect(bus.listeners()).toBe(0);
  });
});

describe('several sources', () => {
  it('are locked while any of them is', () => {
    const say: ((locked: boolean) => void)[] = [];
    const source = (): WatchLock => onChange => {
      let isLocked = false;
      say.push(locked => {
        isLocked = locked;
        onChange(locked);
      });
      return { isLocked: () => isLocked, refresh: async () => undefined, stop: () => undefined };
    };
    const changes: boolean[] = [];
    const lock = anyLock([source(), source()])(locked => changes.push(locked));
    say[0]?.(true);
    say[1]?.(true);
    say[0]?.(false);
    expect([lock.isLocked(), changes]).toEqual([true, [true]]);
    say[1]?.(false);
    expect([lock.isLocked(), changes]).toEqual([false, [true, false]]);
  });
});
