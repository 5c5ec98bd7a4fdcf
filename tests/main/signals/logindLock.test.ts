import { setImmediate as settled } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { watchLogindLock } from '../../../src/main/signals/logindLock';
import { fakeClock } from '../../support/fakeClock';
import { fakeSessionBus } from '../../support/fakeSessionBus';

const manager = 'org.freedesktop.login1.Manager';
const session = 'org.freedesktop.login1.Session';
const hint = `${session}.LockedHint`;

/** A watched session; `answers` may be changed. */
async function desktop(answers: Record<string, unknown>, env: NodeJS.ProcessEnv = {}) {
  const bus = fakeSessionBus(answers);
  const clock = fakeClock(0);
  const changes: boolean[] = [];
  let requests = 0;
  const onRequest = () => {
    requests++;
  };
  const lock = watchLogindLock({ bus, clock, env, pid: 7, onRequest }, locked => changes.push(locked));
  for (let turn = 0; turn < 5; turn++) await settled();
  return {
    bus,
    clock,
    lock,
    changes,
    requests: () => requests,
    async becomes(locked: boolean) {
      answers[hint] = locked;
      bus.signal('org.freedesktop.DBus.Properties', 'PropertiesChanged', session, {}, []);
      await settled();
    },
  };
}

describe('the session in logind', () => {
  it.each<[string, Record<string, unknown>, NodeJS.ProcessEnv]>([
    ['by its id', { [`${manager}.GetSession`]: '/session/_31' }, { XDG_SESSION_ID: '1' }],
    ['by the process', { [`${manager}.GetSessionByPID`]: '/session/_31' }, {}],
    ['by the user', { 'org.freedesktop.login1.User.Display': ['1', '/session/_31'] }, {}],
  ])('is found %s, and may be locked already', async (_, answers, env) => {
    const { lock, changes } = await desktop({ ...answers, [hint]: true }, env);
    expect([lock.isLocked(), changes]).toEqual([true, [true]]);
  });

  it('is locked and unlocked', async () => {
    const { lock, changes, becomes } = await desktop({
      [`${manager}.GetSessionByPID`]: '/session/_31',
      [hint]: false,
    });
    await becomes(true);
    expect(lock.isLocked()).toBe(true);
    await becomes(true);
    await becomes(false);
    expect([lock.isLocked(), changes]).toEqual([false, [true, false]]);
  });

  it.each(['Lock', 'Unlock'])('passes on a request: %s', async member => {
    const { bus, clock, requests, lock } = await desktop({ [`${manager}.GetSessionByPID`]: '/session/_31' });
    bus.signal(session, member);
    expect(requests()).toBe(0);
    while (clock.timers() > 0) clock.runNext();
    expect([requests(), lock.isLocked()]).toEqual([2, false]);
  });

  it('is no longer watched when the app quits', async () => {
    const { bus, lock } = await desktop({ [`${manager}.GetSessionByPID`]: '/session/_31' });
    expect(bus.listeners()).toBe(3);
    lock.stop();
    expect(bus.listeners()).toBe(0);
  });
});

describe('a computer without logind, or without a session', () => {
  it.each<[Record<string, unknown>]>([[{}], [{ 'org.freedesktop.login1.User.Display': ['', '/'] }]])(
    'is not locked',
    async answers => {
      const { lock, bus } = await desktop({ ...answers, [hint]: true });
      expect([lock.isLocked(), bus.listeners()]).toEqual([false, 0]);
    },
  );
});
