/** Private in-memory disks: small, or read-only. */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmdirSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Disk {
  readonly folder: string;
  /** Fills the disk with a file, except for about `bytes`. */
  readonly fill: (bytes: number) => void;
  /** Removes that file. */
  readonly empty: () => void;
  readonly allowWriting: (allowed: boolean) => void;
  readonly unmount: () => void;
}

/** A mounted disk, and operations on its mount. */
interface Mounted {
  readonly at: string;
  readonly remount: (options: string) => boolean;
  readonly unmount: () => void;
}

const run = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const tmpfs = (kilobytes: number): readonly string[] => [
  '-t',
  'tmpfs',
  '-o',
  `size=${kilobytes}k,mode=700`,
  'tmpfs',
];

/** Lets an ordinary user mount: a user and mount namespace in which they are root. */
const inNamespace = ['--mount', '--map-root-user'];
/** Enters the namespaces of a process. */
const namespacesOf = (pid = 0): readonly string[] => [
  `--target=${pid}`,
  '--user',
  '--mount',
  '--preserve-credentials',
];

/** Mounts a disk over an empty or a new folder. Returns null if this process may not mount at all. */
export function mountDisk(kilobytes: number, folder?: string): Disk | null {
  const mounted = mountHere(kilobytes, folder) ?? mountInNamespace(kilobytes, folder);
  if (mounted === null) return null;
  const { at, remount, unmount } = mounted;
  const ballast = join(at, 'ballast');
  return {
    folder: at,
    fill(bytes) {
      const { bavail, bsize } = statfsSync(at);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
    empty: () => rmSync(ballast, { force: true }),
    allowWriting(allowed) {
      if (!remount(`remount,${allowed ? 'rw' : 'ro'}`)) throw new Error('The disk could not be remounted.');
    },
    unmount,
  };
}

/** Mounts as root. */
function mountHere(kilobytes: number, folder?: string): Mounted | null {
  const at = folder ?? mkdtempSync(join(tmpdir(), 'one-degree-disk-'));
  if (!run('mount', ...tmpfs(kilobytes), at)) {
    if (folder === undefined) rmSync(at, { recursive: true });
    return null;
  }
  return {
    at,
    remount: options => run('mount', '-o', options, at),
    unmount() {
      run('umount', '--lazy', at);
      if (folder === undefined) rmSync(at, { recursive: true });
    },
  };
}

/** Mounts as an ordinary user, in the namespace of a sleeping process, and accesses the disk via that process's root. */
function mountInNamespace(kilobytes: number, folder?: string): Mounted | null {
  if (!run('unshare', ...inNamespace, 'mount', ...tmpfs(kilobytes), tmpdir())) return null;
  // The folder exists only in the namespace, so that code which resolves symbolic links leaves the path as it is.
  const inside = join(tmpdir(), `one-degree-disk-${randomUUID()}`);
  const mountAndStay = 'mount "$@" && mkdir "$0" && exec sleep infinity';
  const holder = spawn(
    'unshare',
    [...inNamespace, 'sh', '-c', mountAndStay, inside, ...tmpfs(kilobytes), tmpdir()],
    { stdio: 'ignore' },
  );
  holder.unref();
  const at = `/proc/${holder.pid}/root${inside}`;
  const waitCell = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; !existsSync(at) && tries < 500; tries++) Atomics.wait(waitCell, 0, 0, 10);
  if (!existsSync(at)) throw new Error('The disk was not mounted within five seconds.');
  if (folder !== undefined) {
    rmdirSync(folder);
    symlinkSync(at, folder);
  }
  return {
    at: folder ?? at,
    remount: options =>
      run('nsenter', ...namespacesOf(holder.pid), 'mount', '-o', options, 'tmpfs', tmpdir()),
    unmount: () => void holder.kill(),
  };
}

/** Whether this process can mount disks. */
export function canMount(): boolean {
  const disk = mountDisk(4);
  disk?.unmount();
  return disk !== null;
}
