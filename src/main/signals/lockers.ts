/** The programs that lock the screen without reporting it: the screen is locked while one of them runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { second } from '../../shared/domain/common';
import type { Clock } from '../platform';
import type { Lock } from './lock';

const lockers = new Set([
  'swaylock',
  'hyprlock',
  'waylock',
  'gtklock',
  'i3lock',
  'slock',
  'xsecurelock',
  'xtrlock',
  'physlock',
]);

const displayNames = ['DISPLAY', 'WAYLAND_DISPLAY'] as const;

/** How often to look whether a locker that was found still runs: one small file. */
const checkInterval = 5 * second;

export interface LockersParts {
  /** The folder of the system's processes. */
  readonly proc: string;
  /** The user whose processes count. */
  readonly uid: number;
  /** The environment of this session. */
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Pick<Clock, 'after'>;
}

/** Looks for lockers at each `refresh`, and then watches the one it has found until it ends. */
export function watchLockers(
  { proc, uid, env, clock }: LockersParts,
  onChange: (locked: boolean) => void,
): Lock {
  let locker: string | null = null;
  let cancel = (): void => undefined;

  async function isLocker(pid: string): Promise<boolean> {
    if (!lockers.has(nameOf(proc, pid))) return false;
    const owner = await stat(join(proc, pid)).catch(() => null);
    // Some run as root, to be safe from the user's other programs.
    if (owner === null || (owner.uid !== uid && owner.uid !== 0)) return false;
    const environment = await readFile(join(proc, pid, 'environ'), 'utf8').catch(() => null);
    return environment === null || isOfSession(environment.split('\0'));
  }

  /** The same user may have locked another session. */
  const isOfSession = (variables: readonly string[]): boolean =>
    displayNames.some(name => env[name] && variables.includes(`${name}=${env[name]}`));

  async function find(): Promise<string | null> {
    const pids = pidsIn(proc);
    const found = await Promise.all(pids.map(isLocker));
    return pids[found.indexOf(true)] ?? null;
  }

  async function check(pid: string): Promise<void> {
    const runs = await isLocker(pid);
    if (locker !== pid) return;
    cancel();
    if (runs) {
      cancel = clock.after(checkInterval, () => void check(pid));
      return;
    }
    locker = null;
    onChange(false);
  }

  return {
    isLocked: () => locker !== null,
    async refresh() {
      if (locker !== null) return check(locker);
      const pid = await find();
      if (pid === null || locker !== null) return;
      locker = pid;
      cancel = clock.after(checkInterval, () => void check(pid));
      onChange(true);
    },
    stop() {
      cancel();
      locker = null;
    },
  };
}

/** Returns the numbers of all processes. */
function pidsIn(proc: string): readonly string[] {
  try {
    return readdirSync(proc).filter(name => /^\d+$/.test(name));
  } catch {
    // Some containers have no such folder.
    return [];
  }
}

/**
 * Returns the name of a process; empty if it has ended. Reads at once, from the kernel's memory: for hundreds of
 * processes every two seconds, waiting for each would cost ten times as much.
 */
function nameOf(proc: string, pid: string): string {
  try {
    return readFileSync(join(proc, pid, 'comm'), 'utf8').trim();
  } catch {
    // It has just ended.
    return '';
  }
}
