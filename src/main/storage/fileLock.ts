/** A lock between processes, so that no two of them change a file at once. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type Instant, type Millis, second } from '../../shared/domain/common';
import { isSystemError } from './systemError';

/** Returns the path of the lock beside `path`. */
export const lockPathFor = (path: string): string => `${path}.lock`;

/** A change takes a few milliseconds, so a lock this old was left behind, whatever process has its number now. */
const maxAge: Millis = 10 * second;
const pause: Millis = 2;
const maxPauses = 100;

/**
 * Runs `action` while no other process holds the lock of the file at `path`. A lock whose process has ended is taken
 * over. Throws a system error if the lock cannot be had, or stays with another process.
 */
export function withLock<T>(path: string, now: Instant, action: () => T): T {
  const lock = lockPathFor(path);
  for (let pauses = 0; !tryLock(lock, pauses === maxPauses); pauses++) {
    if (isAbandoned(lock, now, pauses > maxPauses / 2)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  try {
    return action();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Creates the lock. Returns whether that succeeded; throws if `isLast`, or for any other reason than another lock. */
function tryLock(lock: string, isLast: boolean): boolean {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EEXIST' && !isLast) return false;
    // On a full disk, the lock may have been created but not written.
    if (error.code !== 'EEXIST') rmSync(lock, { force: true });
    throw error;
  }
}

/**
 * Whether the process that created a lock has ended without removing it.
 *
 * @param hasWaited whether there was plenty of time to write a number into a new lock
 */
function isAbandoned(lock: string, now: Instant, hasWaited: boolean): boolean {
  try {
    // One from the future was created before the clock was set back.
    const isOld = Math.abs(now - statSync(lock).mtimeMs) > maxAge;
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === 0) return isOld || hasWaited;
    // Nothing is done while holding a lock that would let this process ask for it again.
    return isOld || holder === process.pid || !isRunning(holder);
  } catch (error) {
    // It was released just now.
    if (isSystemError(error)) return false;
    throw error;
  }
}

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return isSystemError(error) && error.code !== 'ESRCH';
  }
}
