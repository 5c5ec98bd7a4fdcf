import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Lock } from '../../../src/main/signals/lock';
import { createPresence } from '../../../src/main/signals/presence';
import type { Instant } from '../../../src/shared/domain/common/time';
import { fakeClock } from '../../support/fakeClock';

const second = 1_000;
const asleep = { kind: 'asleep', until: null };

/** A fake computer that can sleep, wake, lock and unlock. */
function computer() {
  const power = new EventEmitter();
  const clock = fakeClock(0);
  const told: boolean[] = [];
  let locked = false;
  let lock: (locked: boolean) => void = () => undefined;
  let lastInput: Instant | null = 0;
  const presence = createPresence(
    power as unknown as PowerMonitor,
    (onChange): Lock => {
      lock = next => {
        locked = next;
        onChange(next);
      };
      return { isLocked: () => locked, refresh: async () => undefined, stop: () => undefined };
    },
    clock,
    () => lastInput,
    woke => told.push(woke),
  );
  return {
    told,
    sleeps: () => power.emit('suspend'),
    wakes: () => power.emit('resume'),
    lock: (next: boolean) => lock(next),
    touched(at: Instant | null) {
      lastInput = at;
    },
    hold: () => presence.hold(clock.now()),
  };
}

describe('a sleeping computer', () => {
  it('holds until it wakes', () => {
    const { sleeps, wakes, hold, told } = computer();
    expect(hold()).toBeNull();
    sleeps();
    expect(hold()).toEqual(asleep);
    wakes();
    expect([hold(), told]).toEqual([null, [false, true]]);
  });

  it('is awake when it is unlocked, even without a resume event', () => {
    const { sleeps, lock, hold } = computer();
    lock(true);
    sleeps();
    expect(hold()).toEqual(asleep);
    lock(false);
    expect(hold()).toBeNull();
  });
});

describe('a computer that announced sleep but stays awake', () => {
  it('is awake after input', () => {
    const { sleeps, touched, hold } = computer();
    sleeps();
    touched(11 * second);
    expect(hold()).toBeNull();
    touched(null);
    expect(hold()).toBeNull();
  });

  it('is asleep despite input during the suspend', () => {
    const { sleeps, touched, hold } = computer();
    sleeps();
    touched(10 * second);
    expect(hold()).toEqual(asleep);
  });

  it('is asleep if the last input is unknown', () => {
    const { sleeps, touched, hold } = computer();
    touched(null);
    sleeps();
    expect(hold()).toEqual(asleep);
  });
});

describe('a locked computer', () => {
  it('holds until it is unlocked', () => {
    const { lock, hold, told } = computer();
    lock(true);
    expect(hold()).toEqual({ kind: 'locked', until: null });
    lock(false);
    expect([hold(), told]).toEqual([null, [false, true]]);
  });
});
