/** Which program has a camera open, by the handles that Linux shows of the user's own processes. */

import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignalReading } from '../../../shared/domain/reset';
import { unixApp } from '../appName';
import type { Signal } from '../signal';

/**
 * PipeWire's server and session managers keep cameras open that nobody looks through. What looks through one by way of them is
 * not seen here; on a call, its microphone is.
 */
const cameraServers: ReadonlySet<string> = new Set(['pipewire', 'wireplumber', 'pipewire-media-']);

/**
 * @param devices the folder of `video0`
 * @param processes the folder of a folder for each process
 */
export function createVideoDevice(devices = '/dev', processes = '/proc'): Signal {
  /** The name of a process that has one of the cameras open. */
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
    const cameras = new Set(names.filter(isCamera).map(name => join(devices, name)));
    if (cameras.size === 0) return { kind: 'clear' };
    let sawAny = false;
    // One after the other: it is not to keep the rest of the app from its files.
    for (const id of (await listOf(processes)) ?? []) {
      const handles = /^\d+$/.test(id) ? await listOf(join(processes, id, 'fd')) : null;
      if (handles === null) continue;
      sawAny = true;
      const name = await nameIfHolding(id, handles, cameras);
      if (name === null || cameraServers.has(name)) continue;
      return { kind: 'holds', by: { device: 'camera', ...(name !== '' && { app: unixApp(name) }) } };
    }
    // This app's own are always there to be seen.
    return sawAny ? { kind: 'clear' } : unreadable;
  };
}

const unreadable: SignalReading = { kind: 'unreadable', why: 'failed' };

const isCamera = (name: string): boolean => /^video\d+$/.test(name);

/** Null where it cannot be read, as for a process of someone else, and for one that has just ended. */
const listOf = (folder: string): Promise<readonly string[] | null> => readdir(folder).catch(() => null);

/** What became of those that went well: a handle may be closed while it is looked at. */
async function settled<T>(promises: readonly Promise<T>[]): Promise<readonly T[]> {
  const results = await Promise.allSettled(promises);
  return results.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
}
