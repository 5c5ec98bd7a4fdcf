import { describe, expect, it } from 'vitest';
import type { WatchProgram } from '../../../src/main/signals/program';
import { createSwayidleInput, eitherInput } from '../../../src/main/signals/swayidle';
import { fakeClock } from '../../support/fakeClock';

const second = 1_000;
const start = 1_000_000;

/** A session in which swayidle prints what the test says. */
function session() {
  const clock = fakeClock(start);
  const running = new Set<string>();
  let say: (line: string) => void = () => undefined;
  let end = (): void => undefined;
  const watch: WatchProgram = (name, args, onLine, onEnd) => {
    const command = [name, ...args].join(' ');
    running.add(command);
    say = onLine;
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
    says: (line: string) => say(line),
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
    expect(running()).toEqual(['swayidle -C /dev/null timeout 1 echo idle resume echo active']);
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
    const desktop = { lastInput: () => 5, signal: async () => ({ kind: 'clear' }) as const };
    const either = eitherInput(desktop, input);
    expect([await either.signal(), either.lastInput(9), running()]).toEqual([{ kind: 'clear' }, 5, []]);
  });

  it('runs where the desktop does not tell', async () => {
    const { input, running, clock } = session();
    const signal = async () => ({ kind: 'unreadable', why: 'unsupported' }) as const;
    const either = eitherInput({ lastInput: () => null, signal }, input);
    await either.signal();
    clock.jump(4 * second);
    expect([running().length, either.lastInput(clock.now())]).toEqual([1, clock.now()]);
  });
});
