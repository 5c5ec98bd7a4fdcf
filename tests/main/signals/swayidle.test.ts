import { describe, expect, it } from 'vitest';
import type { WatchProgram } from '../../../src/main/signals/program';
import { createSwayidleInput, eitherInput } from '../../../src/main/signals/swayidle';
import { fakeClock } from '../../support/fakeClock';

const second = 1_000;
const start = 1_000_000;

const commandFor = (seconds: number): string =>
  `swayidle -C /dev/null timeout ${seconds} echo idle resume echo active`;

/** A session in which swayidle prints what the test says. */
function session() {
  const clock = fakeClock(start);
  const running = new Set<string>();
  const says = new Map<string, (line: string) => void>();
  let end = (): void => undefined;
  const watch: WatchProgram = (name, args, onLine, onEnd) => {
    const command = [name, ...args].join(' ');
    running.add(command);
    says.set(command, onLine);
    end = () => {
      running.delete(command);
      onEnd();
    };
    return () => void running.delete(command);
  };
  const input = createSwayidleInput(watch, clock);
  return {
    clock,
    input,
    running: () => [...running],
    /** What is printed by the one with this timeout. */
    says: (line: string, seconds = 1) => says.get(commandFor(seconds))?.(line),
    ends: () => end(),
    last: () => input.lastInput(clock.now()),
  };
}

describe('the last input by swayidle', () => {
  it('is unknown for the first seconds', async () => {
    const { input, last, clock } = session();
    expect(last()).toBeNull();
    await input.signal();
    clock.jump(2 * second);
    expect(last()).toBeNull();
  });

  it('is right now as long as swayidle is silent', async () => {
    const { input, last, clock } = session();
    await input.signal();
    clock.jump(4 * second);
    expect(last()).toBe(clock.now());
  });

  it('is a second before swayidle said so, until there is input again', async () => {
    const { input, last, clock, says } = session();
    await input.signal();
    clock.jump(60 * second);
    says('idle');
    clock.jump(30 * second);
    expect(last()).toBe(start + 59 * second);
    says('active');
    expect(last()).toBe(clock.now());
  });
});

describe('swayidle', () => {
  it('runs without the user’s configuration, and only while somebody asks', async () => {
    const { input, running, clock, last } = session();
    expect(running()).toEqual([]);
    await input.signal();
    await input.signal();
    expect(running()).toEqual([commandFor(1)]);
    clock.runNext();
    expect([running(), last(), clock.timers()]).toEqual([[], null, 0]);
  });

  it('is asked for if it ends by itself', async () => {
    const { input, ends, last, clock } = session();
    await input.signal();
    ends();
    clock.jump(4 * second);
    expect(last()).toBeNull();
    expect(await input.signal()).toEqual({ kind: 'unreadable', why: 'missing', program: 'swayidle' });
  });

  it('does not run where the desktop tells', async () => {
    const { input, running } = session();
    const signal = async () => ({ kind: 'clear' }) as const;
    const desktop = { lastInput: () => 5, signal, follow: () => undefined };
    const either = eitherInput(desktop, input);
    expect([await either.signal(), either.lastInput(9), running()]).toEqual([{ kind: 'clear' }, 5, []]);
  });

  it('runs where the desktop does not tell', async () => {
    const { input, running, clock } = session();
    const signal = async () => ({ kind: 'unreadable', why: 'unsupported' }) as const;
    const either = eitherInput({ lastInput: () => null, signal, follow: () => undefined }, input);
    await either.signal();
    clock.jump(4 * second);
    expect([running().length, either.lastInput(clock.now())]).toEqual([1, clock.now()]);
  });
});

describe('the input during a meeting', () => {
  it('is followed by a second swayidle that seldom has anything to say', () => {
    const { input, running } = session();
    input.follow(true);
    input.follow(true);
    expect(running()).toEqual([commandFor(60)]);
    input.follow(false);
    expect(running()).toEqual([]);
  });

  it('tells near the reset for how long nobody has been there', async () => {
    const { input, last, clock, says } = session();
    input.follow(true);
    clock.jump(100 * second);
    says('idle', 60);
    clock.jump(200 * second);
    await input.signal();
    clock.jump(second);
    says('idle');
    expect(last()).toBe(start + 40 * second);
  });

  it('is right now at the first touch', async () => {
    const { input, last, clock, says } = session();
    input.follow(true);
    clock.jump(60 * second);
    says('idle', 60);
    await input.signal();
    clock.jump(second);
    says('idle');
    clock.jump(60 * second);
    says('active', 60);
    says('active');
    expect(last()).toBe(clock.now());
  });

  it('is not followed again where there is no swayidle', () => {
    const { input, ends, running } = session();
    input.follow(true);
    ends();
    input.follow(true);
    expect(running()).toEqual([]);
  });
});
