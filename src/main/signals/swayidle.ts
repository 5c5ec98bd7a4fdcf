/** The last input in a Wayland session whose compositor tells it to Wayland programs only: by swayidle. */
import { type Instant, type Millis, minute, second } from '../../shared/domain/common';
import type { Clock } from '../platform';
import type { Input } from './input';
import type { WatchProgram } from './program';

/** After how many seconds without input swayidle says that the user is idle, while the signal is read. */
const exactly = 1;
/** The same during meetings: it seldom reports anything then, and a user who has left meanwhile is known to be away. */
const roughly = minute / second;
/** For so long after its start, it may not have said yet that the user is idle. */
const startTime: Millis = 2 * second;
/** The exact one starts a program at each change, so it is stopped once it hasn't been asked for this long. */
const keepFor: Millis = 10 * second;

/** Without the user's own configuration, which would lock the screen a second time. */
const argumentsFor = (seconds: number): readonly string[] => [
  ...['-C', '/dev/null'],
  ...['timeout', String(seconds), 'echo idle', 'resume', 'echo active'],
];

interface Watch {
  /** Returns the last input as far as this one knows it; null until it has had time to say so. */
  lastInput(now: Instant): Instant | null;
  readonly stop: () => void;
}

/** Runs swayidle during meetings and while the signal is read. It works on KWin, sway and whatever else has an idle protocol. */
export function createSwayidleInput(run: WatchProgram, clock: Pick<Clock, 'now' | 'after'>): Input {
  let exact: Watch | null = null;
  let rough: Watch | null = null;
  let hasFailed = false;
  let cancel = (): void => undefined;

  function watch(seconds: number): Watch {
    const startedAt = clock.now();
    /** When swayidle said so; null while there is input. */
    let idleAt: Instant | null = null;
    const onLine = (line: string): void => {
      idleAt = line === 'idle' ? clock.now() : null;
    };
    const onEnd = (): void => {
      // There is no such program, or the compositor has no such protocol.
      hasFailed = true;
      exact = null;
      rough = null;
    };
    const stop = run('swayidle', argumentsFor(seconds), onLine, onEnd);
    return {
      lastInput(now) {
        if (idleAt !== null) return idleAt - seconds * second;
        return Math.abs(now - startedAt) < seconds * second + startTime ? null : now;
      },
      stop,
    };
  }

  function stopExact(): void {
    exact?.stop();
    exact = null;
  }

  return {
    lastInput(now) {
      const last = exact?.lastInput(now) ?? null;
      // It counts from its own start, at which the user may have been away for long.
      return last === null ? null : Math.min(last, rough?.lastInput(now) ?? last);
    },
    async signal() {
      if (hasFailed) return { kind: 'unreadable', why: 'missing', program: 'swayidle' };
      exact ??= watch(exactly);
      cancel();
      cancel = clock.after(keepFor, stopExact);
      return { kind: 'clear' };
    },
    follow(follow) {
      if (follow === (rough !== null) || hasFailed) return;
      rough?.stop();
      rough = follow ? watch(roughly) : null;
    },
  };
}

/** Asks the second where the first has no answer. */
export const eitherInput = (first: Input, second: Input): Input => ({
  lastInput: now => first.lastInput(now) ?? second.lastInput(now),
  async signal() {
    const reading = await first.signal();
    return reading.kind === 'unreadable' ? second.signal() : reading;
  },
  follow(follow) {
    first.follow(follow);
    second.follow(follow);
  },
});
