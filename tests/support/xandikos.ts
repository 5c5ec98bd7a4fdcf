/** Runs Xandikos, a calendar server that asks nobody to sign in, with one user. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DavAccount, untilAnswers } from './davAccount';

export interface Xandikos {
  readonly account: DavAccount;
  readonly stop: () => Promise<void>;
}

export async function startXandikos(): Promise<Xandikos> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-xandikos-'));
  const port = await freePort();
  const server = spawn(
    'xandikos',
    [
      '-d',
      folder,
      '--autocreate',
      '--defaults',
      '--current-user-principal',
      '/ana/',
      '-l',
      '127.0.0.1',
      '-p',
      `${port}`,
    ],
    { stdio: 'ignore' },
  );
  const exited = once(server, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswers(origin, () => server.exitCode !== null);
  return {
    account: { origin, home: '/ana/calendars/', user: 'ana', password: 'kd8 / blue:sky' },
    async stop() {
      server.kill();
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
