/** Which program has a camera open, from the file handles of the user's processes on Linux. */

import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppUse } from '../../../shared/domain/call';
import type { SignalReading } from '../../../shared/domain/reset';
import { unixApp } from '../appName';
import type { Signal } from '../signal';
import { readingOf } from './uses';

/**
 * PipeWire's processes keep cameras open even while nobody uses them. Programs that use a camera through PipeWire are not
 * detected here, but on a call their microphone is.
 */
const cameraServers: ReadonlySet<string> = new Set(['pipewire', 'wireplumber', 'pipewire-media-']);

/**
 * Creates the signal. Reading every handle is much work, so it is done only when a camera was opened or closed since,
 * which the kernel counts for the cameras' drivers.
 *
 * @param devices the folder with `video0` and so on
 * @param processes the folder with one folder per process
 * @param drivers the folder with one folder per camera, which leads to its driver
 */
export function createVideoDevice(
  devices = '/dev',
  processes = '/proc',
  drivers = '/sys/class/video4linux',
): Signal {
  interface Known {
    readonly uses: string;
    readonly reading: SignalReading;
    /** Whether it was read again since: a camera counts as opened up to a second before its handle is there. */
    readonly isSettled: boolean;
  }
  let known: Known | null = null;

  /** Returns how often the cameras' drivers are in use, or null if one of them is built into the kernel. */
  async function usesOf(cameras: readonly string[]): Promise<string | null> {
    const files = cameras.map(name => join(drivers, name, 'device/driver/module/refcnt'));
    const counts = await settled(files.map(file => readFile(file, 'utf8')));
    return counts.length < cameras.length ? null : [...cameras, ...counts].join();
  }

  /** Returns the name of a process if it has one of the cameras open, or null. */
  async function nameIfHolding(
    id: string,
    handles: readonly string[],
    cameras: ReadonlySet<string>,
  ): Promise<string | null> {
    const open = await settled(handles.map(handle => readlink(join(processes, id, 'fd', handle))));
    if (!open.some(target => cameras.has(target))) return null;
    const [name = ''] = await settled([readFile(join(processes, id, 'comm'), 'utf8')]);
    return name.trim();
  }

  return async () => {
    const names = await listOf(devices);
    if (names === null) return unreadable;
    const cameras = names.filter(isCamera);
    if (cameras.length === 0) return { kind: 'clear' };
    const uses = await usesOf(cameras);
    const before = known?.uses === uses ? known : null;
    if (before?.isSettled) return before.reading;
    const reading = await readHandles(new Set(cameras.map(name => join(devices, name))));
    known = uses === null ? null : { uses, reading, isSettled: before !== null };
    return reading;
  };

  async function readHandles(cameras: ReadonlySet<string>): Promise<SignalReading> {
    const uses: AppUse[] = [];
    let sawProcess = false;
    // One after the other, so that the app's other file operations are not delayed.
    for (const id of (await listOf(processes)) ?? []) {
      const handles = /^\d+$/.test(id) ? await listOf(join(processes, id, 'fd')) : null;
      if (handles === null) continue;
      sawProcess = true;
      const name = await nameIfHolding(id, handles, cameras);
      if (name === null || cameraServers.has(name)) continue;
      const app = name.toLowerCase();
      if (uses.some(use => use.app === app)) continue;
      uses.push({ app, by: { device: 'camera', ...(name !== '' && { app: unixApp(name) }) } });
    }
    // At least this app's own process must be visible.
    return sawProcess ? readingOf(uses) : unreadable;
  }
}

const unreadable: SignalReading = { kind: 'unreadable', why: 'failed' };

const isCamera = (name: string): boolean => /^video\d+$/.test(name);

/** Returns null if the folder cannot be read: another user's process, or one that has just exited. */
const listOf = (folder: string): Promise<readonly string[] | null> => readdir(folder).catch(() => null);

/** Returns the values of the promises that did not reject; a handle may be closed while it is being read. */
async function settled<T>(promises: readonly Promise<T>[]): Promise<readonly T[]> {
  const results = await Promise.allSettled(promises);
  return results.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
}
