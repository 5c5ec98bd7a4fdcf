/** A drive that never answers: a FUSE file system whose server reads no request. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DeadDrive {
  readonly folder: string;
  unmount(): void;
}

/** The shell holds the server's end. Not even looking at the folder returns while it lives. */
const mountAndStay =
  'exec 3<>/dev/fuse && mount -i -t fuse -o fd=3,rootmode=40000,user_id=0,group_id=0 dead "$0" && echo && exec sleep infinity';

/** Mounts a drive. Resolves to null if this process may not. */
export async function mountDeadDrive(): Promise<DeadDrive | null> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-dead-'));
  const server = spawn('sh', ['-c', mountAndStay, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  const isMounted = await firstOf(server);
  if (!isMounted) {
    rmdirSync(folder);
    return null;
  }
  return {
    folder,
    unmount() {
      server.kill();
      spawnSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}

/** Resolves to whether the process says something before it ends. */
const firstOf = (server: ChildProcess): Promise<boolean> =>
  new Promise(resolve => {
    server.stdout?.once('data', () => resolve(true));
    server.once('exit', () => resolve(false));
  });
