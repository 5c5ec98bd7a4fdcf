/** Disks of a test's own, in memory: small ones, and ones that nobody may write to. */
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmdirSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** One that is there, and what is done to it as a whole. */
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

/** What lets an ordinary user mount: a user and mount namespace in which they are root. */
const inNamespace = ['--mount', '--map-root-user'];
/** The same namespaces, for a second program. */
const within = (pid = 0): readonly string[] => [
  `--target=${pid}`,
  '--user',
  '--mount',
  '--preserve-credentials',
];

/** Mounts a disk over an empty folder, or over a new one; null where this process may not, by any way there is. */
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

/** As root. */
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

/** As an ordinary user: in the namespace of a process that only sleeps, through whose root the disk is reached. */
function mountInNamespace(kilobytes: number, folder?: string): Mounted | null {
  if (!run('unshare', ...inNamespace, 'mount', ...tmpfs(kilobytes), tmpdir())) return null;
  // Only the namespace has a folder of this name: what resolves the path to its end finds nothing, and leaves it as it is.
  const inside = join(tmpdir(), `one-degree-disk-${randomUUID()}`);
  const mountAndStay = 'mount "$@" && mkdir "$0" && exec sleep infinity';
  const holder = spawn(
    'unshare',
    [...inNamespace, 'sh', '-c', mountAndStay, inside, ...tmpfs(kilobytes), tmpdir()],
    { stdio: 'ignore' },
  );
  holder.unref();
  const at = `/proc/${holder.pid}/root${inside}`;
  const passing = new Int32Array(new SharedArrayBuffer(4));
  for (let looks = 0; !existsSync(at) && looks < 500; looks++) Atomics.wait(passing, 0, 0, 10);
  if (!existsSync(at)) throw new Error('The disk was not mounted within five seconds.');
  if (folder !== undefined) {
    rmdirSync(folder);
    symlinkSync(at, folder);
  }
  return {
    at: folder ?? at,
    remount: options => run('nsenter', ...within(holder.pid), 'mount', '-o', options, 'tmpfs', tmpdir()),
    unmount: () => void holder.kill(),
  };
}

/** Whether disks can be mounted here. */
export function canMount(): boolean {
  const disk = mountDisk(4);
  disk?.unmount();
  return disk !== null;
}
