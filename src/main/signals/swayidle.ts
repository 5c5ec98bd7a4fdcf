/** The last input in a Wayland session whose compositor tells it to Wayland programs only: by swayidle. */
import { type Instant, type Millis, second } from '../../shared/domain/common';
import type { Clock } from '../platform';
import type { Input } from './input';
import type { WatchProgram } from './program';

/** After so many seconds without input, swayidle says that the user is idle. */
const idleAfter = 1;
/** Until then after its start, the input is unknown. */
const startTime: Millis = 3 * second;
/** It is stopped when nobody has asked for so long: it starts a program at each change. */
const keepFor: Millis = 10 * second;

/** Without the user's own configuration, which would lock the screen a second time. */
const args = ['-C', '/dev/null', 'timeout', String(idleAfter), 'echo idle', 'resume', 'echo active'];

interface Watch {
  readonly startedAt: Instant;
  /** When swayidle said so; null while there is input. */
  idleAt: Instant | null;
  readonly stop: () => void;
}

/** Runs swayidle while the signal is read. It works on KWin, sway and whatever else has an idle protocol. */
export function createSwayidleInput(run: WatchProgram, clock: Pick<Clock, 'now' | 'after'>): Input {
  let watch: Watch | null = null;
  let hasFailed = false;
  let cancel = (): void => undefined;

  function start(): void {
    const onLine = (line: string): void => {
      if (watch !== null) watch.idleAt = line === 'idle' ? clock.now() : null;
    };
    const onEnd = (): void => {
      // There is no such program, or the compositor has no such protocol.
      hasFailed = true;
      watch = null;
    };
    watch = { startedAt: clock.now(), idleAt: null, stop: run('swayidle', args, onLine, onEnd) };
  }

  function stop(): void {
    watch?.stop();
    watch = null;
  }

  return {
    lastInput(now) {
      if (watch === null || Math.abs(now - watch.startedAt) < startTime) return null;
      return watch.idleAt === null ? now : watch.idleAt - idleAfter * second;
    },
    async signal() {
      if (hasFailed) return { kind: 'unreadable', why: 'missing', program: 'swayidle' };
      if (watch === null) start();
      cancel();
      cancel = clock.after(keepFor, stop);
      return { kind: 'clear' };
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
});
