/** Runs Radicale, a self-hosted calendar server, with one user and one calendar. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DavAccount } from './davAccount';
import { type FeedEvent, feedText } from './feedText';

const user = 'ana';
const collection = '/ana/work/';

export interface Radicale {
  /** The user's account, with the current password. */
  readonly account: DavAccount;
  /** The calendar's address with the user name and `password`. */
  readonly urlWith: (password: string) => string;
  /** Adds an event, as a calendar program does, or replaces the one with the same title. */
  readonly put: (event: FeedEvent) => Promise<void>;
  readonly remove: (title: string) => Promise<void>;
  /** Adds every event of a calendar without time zones, and waits until the server has read them all. */
  readonly fill: (calendar: string) => Promise<void>;
  readonly changePassword: (password: string) => void;
  readonly stop: () => Promise<void>;
}

export async function startRadicale(firstPassword: string): Promise<Radicale> {
  let password = firstPassword;
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-radicale-'));
  const users = join(folder, 'users');
  const config = join(folder, 'config');
  writeFileSync(users, `${user}:${password}\n`);
  writeFileSync(
    config,
    `[server]\nhosts = 127.0.0.1:0
[logging]\nlevel = info
[auth]\ntype = htpasswd\nhtpasswd_filename = ${users}\nhtpasswd_encryption = plain\ndelay = 0
[storage]\nfilesystem_folder = ${join(folder, 'collections')}\n`,
  );

  const server = spawn('radicale', ['--config', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = once(server, 'exit');
  const port = await new Promise<string>((resolve, reject) => {
    void exited.then(() => reject(new Error('Radicale ended before it was ready.')));
    createInterface({ input: server.stderr }).on('line', line => {
      const listeningPort = /Listening on .*:(\d+)'/.exec(line)?.[1];
      if (listeningPort !== undefined) resolve(listeningPort);
    });
  });

  async function request(method: string, path: string, body?: string): Promise<void> {
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    const response = await fetch(`http://127.0.0.1:${port}${collection}${path}`, {
      method,
      headers: { authorization, ...(body !== undefined && { 'content-type': 'text/calendar' }) },
      ...(body !== undefined && { body }),
    });
    if (!response.ok) throw new Error(`Radicale answered ${method} with ${response.status}.`);
  }

  const pathOf = (title: string): string => `${encodeURIComponent(title)}.ics`;

  await request('MKCALENDAR', '');
  const account: DavAccount = { origin: `http://127.0.0.1:${port}`, home: `/${user}/`, user, password };
  return {
    account,
    urlWith: secret => `http://${user}:${encodeURIComponent(secret)}@127.0.0.1:${port}${collection}`,
    put: event => request('PUT', pathOf(event.title), feedText([event])),
    remove: title => request('DELETE', pathOf(title)),
    async fill(calendar) {
      // One request for each would take minutes.
      const objects = join(folder, 'collections', 'collection-root', user, 'work');
      for (const [index, [event]] of [
        ...calendar.matchAll(/^BEGIN:VEVENT[\s\S]*?^END:VEVENT\r\n/gm),
      ].entries()) {
        const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tests//EN\r\n${event}END:VCALENDAR\r\n`;
        writeFileSync(join(objects, `${index}.ics`), text);
      }
      await request('GET', '');
    },
    changePassword(next) {
      password = next;
      account.password = next;
      writeFileSync(users, `${user}:${password}\n`);
    },
    async stop() {
      server.kill();
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
