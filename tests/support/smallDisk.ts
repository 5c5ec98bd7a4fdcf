/** Disks of a test's own, mounted over an empty folder: small ones, and ones that nobody may write to. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Disk {
  readonly folder: string;
  /** Leaves about `bytes` free, by a file that takes the rest. */
  readonly fill: (bytes: number) => void;
  /** Makes room again. */
  readonly empty: () => void;
  readonly allowWriting: (allowed: boolean) => void;
  readonly unmount: () => void;
}

const run = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Mounts a disk in memory over `folder`, or over a new one; null where this process may not, which takes root on Linux. */
export function mountDisk(kilobytes: number, folder?: string): Disk | null {
  const at = folder ?? mkdtempSync(join(tmpdir(), 'one-degree-disk-'));
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'tmpfs', at)) {
    if (folder === undefined) rmSync(at, { recursive: true });
    return null;
  }
  const ballast = join(at, 'ballast');
  return {
    folder: at,
    fill(bytes) {
      const { bavail, bsize } = statfsSync(at);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
    empty: () => rmSync(ballast, { force: true }),
    allowWriting: allowed => void run('mount', '-o', `remount,${allowed ? 'rw' : 'ro'}`, at),
    unmount() {
      run('umount', '--lazy', at);
      if (folder === undefined) rmSync(at, { recursive: true });
    },
  };
}

/** Whether disks can be mounted here. */
export function canMount(): boolean {
  const disk = mountDisk(4);
  disk?.unmount();
  return disk !== null;
}
