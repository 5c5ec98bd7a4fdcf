import { setImmediate as tick } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { watchKeyboardGrab } from '../../../../../src/main/shell/windows/overlay/keyboardGrab';
import { type FakeClock, fakeClock } from '../../../../support/fakeClock';

let clock: FakeClock;
let seen: string[];
let stop: () => void;
let grabbedUntil: number;
let answer: () => Promise<boolean>;

beforeEach(() => {
  clock = fakeClock(0);
  seen = [];
  grabbedUntil = Number.POSITIVE_INFINITY;
  answer = async () => clock.now() < grabbedUntil;
  const keyboard = { isGrabbed: () => answer(), close: () => void seen.push('closed') };
  stop = watchKeyboardGrab(clock, () => void seen.push('grabbed'), keyboard);
});

/** Runs the watch for a time. */
async function runUntil(end: number): Promise<void> {
  while (clock.now() < end && clock.runNext() !== null) await tick();
}

it('another program that keeps the keyboard is noticed after three seconds, once', async () => {
  await runUntil(2_500);
  expect(seen).toEqual([]);
  await runUntil(60_000);
  expect(clock.now()).toBe(3_000);
  expect(seen).toEqual(['closed', 'grabbed']);
});

it('a program that gives the keyboard back sooner is not', async () => {
  grabbedUntil = 2_999;
  await runUntil(60_000);
  expect(seen).toEqual([]);
});

it('nothing is noticed while the question is not answered', async () => {
  answer = () => new Promise(() => undefined);
  await runUntil(60_000);
  expect(seen).toEqual([]);
});

it('an answer after the end of the watch counts no more', async () => {
  let resolve = (_isGrabbed: boolean): void => undefined;
  answer = () =>
    new Promise(resolve_ => {
      resolve = resolve_;
    });
  clock.runNext();
  stop();
  resolve(true);
  await tick();
  expect(seen).toEqual(['closed']);
  expect(clock.timers()).toBe(0);
});
