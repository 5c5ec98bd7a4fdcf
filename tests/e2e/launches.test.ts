/** Launches under odd circumstances: very early, without a display or console, killed, or without a usable data folder. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElectron } from '../../scripts/electron';
import { type App, argumentsFor, launchApp, newFolder, removeFolder, runApp } from '../support/app';
import { type DeadDrive, mountDeadDrive } from '../support/deadDrive';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type FeedServer, startFeedServer } from '../support/feedServer';
import { feedText } from '../support/feedText';
import type { CommandResult } from '../support/secondLaunch';
import { canMount, mountDisk } from '../support/smallDisk';
import { until } from '../support/until';

let desktop: TestDesktop;
const folder = newFolder();

beforeAll(async () => {
  desktop = await startDesktop();
});

afterAll(() => {
  desktop.stop();
  removeFolder(folder);
});

const run = (dataFolder: string, ...args: readonly string[]) =>
  runApp({ dataFolder, env: desktop.env }, args);

describe('a launch while the first one is starting', () => {
  it('gets its reply once the first one has started', async () => {
    const dataFolder = join(folder, 'early');
    const first = run(dataFolder, '--hidden');
    await until('the first launch to become the only instance', () =>
      lstatSync(join(dataFolder, 'SingletonLock'), { throwIfNoEntry: false }),
    );
    expect(await run(dataFolder, '--check-in=4')).toEqual({ code: 0, stdout: 'Logged\n', stderr: '' });
    await run(dataFolder, '--quit');
    expect(await first).toMatchObject({ code: 0 });
  });
});

describe('a second launch', () => {
  let app: App;
  let server: FeedServer;

  beforeAll(async () => {
    server = await startFeedServer(feedText([]));
    app = await launchApp({ desktop, dataFolder: folder, args: ['--hidden'] });
  });

  afterAll(async () => {
    await app.stop();
    await server.stop();
  });

  const start = (env: NodeJS.ProcessEnv, ...args: readonly string[]): ChildProcess =>
    spawn(
      'sh',
      ['-c', 'umask 0; exec "$@"', 'sh', findElectron() ?? '', ...argumentsFor(folder, desktop.env), ...args],
      {
        env: { ...process.env, ...desktop.env, ...env },
      },
    );

  it('needs no display', async () => {
    const answer = await runApp({ dataFolder: folder, env: { ...desktop.env, DISPLAY: '' } }, ['--status']);
    expect(answer).toMatchObject({ code: 0, stderr: '' });
  });

  it('reads an address from standard input, and passes it to nobody else', async () => {
    const answer = await runApp(
      { dataFolder: folder, env: desktop.env },
      ['--add-feed=-'],
      `${server.url}\n`,
    );
    expect(answer).toEqual({ code: 0, stdout: 'Added. No meetings today\n', stderr: '' });
    expect((await app.status()).feeds).toMatchObject([{ name: new URL(server.url).host, kind: 'url' }]);
  });

  it('rejects an empty standard input', async () => {
    expect(await run(folder, '--add-feed=-')).toEqual({
      code: 2,
      stdout: '',
      stderr: '--add-feed needs a calendar address or a file\n',
    });
  });

  it.each([
    ['as an argument', (address: string) => run(folder, `--add-feed=${address}`)],
    [
      'on standard input',
      (address: string) => runApp({ dataFolder: folder, env: desktop.env }, ['--add-feed=-'], address),
    ],
  ])('with far too long an address %s is refused, and leaves the running app alone', async (_, launch) => {
    expect(await launch(`https://example.org/${'a'.repeat(40_000)}`)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'The arguments are too long\n',
    });
    expect(await run(folder, '--status')).toMatchObject({ code: 0 });
  });

  it('with a very long address is still passed on', async () => {
    expect(await run(folder, `--add-feed=http://127.0.0.1:9/${'a'.repeat(13_500)}`)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^The server can’t be reached\./),
    });
    expect(await run(folder, '--status')).toMatchObject({ code: 0 });
  });

  it('ends normally if nobody reads its output', async () => {
    const launch = start({}, '--status');
    launch.stdout?.destroy();
    const errors = text(launch.stderr as NodeJS.ReadableStream);
    expect(await once(launch, 'exit')).toEqual([0, null]);
    expect(await errors).toBe('');
  });

  it('waits at a socket that only the user can reach, and that is gone even if it is killed', async () => {
    // The app gets the launch only when the test has seen the socket.
    await app.electron.evaluate(({ app: electron }) => {
      const [listener] = electron.listeners('second-instance');
      electron.removeAllListeners('second-instance');
      electron.once('second-instance', (...event) => {
        electron.on('second-instance', listener as () => void);
        Object.assign(globalThis, { serve: () => listener?.(...event) });
      });
    });
    const sockets = newFolder();
    const launch = start({ TMPDIR: sockets }, '--status');
    const name = await until('its socket', () => readdirSync(sockets)[0]);
    expect(lstatSync(join(sockets, name)).mode & 0o077).toBe(0);
    launch.kill('SIGKILL');
    await once(launch, 'exit');
    await app.electron.evaluate(() => (globalThis as unknown as { serve: () => void }).serve());
    await until('its socket to be removed', () => (readdirSync(sockets).length === 0 ? true : undefined));
    removeFolder(sockets);
  });
});

/** Where in the kernel a thread waits. Empty if it has ended. */
function waitingPlace(thread: string): string {
  try {
    return readFileSync(join(thread, 'wchan'), 'utf8');
  } catch {
    return '';
  }
}

/** Whether a thread of the process, named HOST-PID, waits for a FUSE file system. */
function waitsForFuse(owner: string): boolean {
  const threads = `/proc/${owner.split('-').at(-1)}/task`;
  return readdirSync(threads).some(thread => waitingPlace(join(threads, thread)).includes('fuse'));
}

describe('calendars on five drives that never answer', () => {
  it('keep neither another calendar from being read nor the app from quitting', async context => {
    const drives: DeadDrive[] = [];
    for (let count = 0; count < 5; count++) {
      const drive = await mountDeadDrive();
      if (drive === null) return context.skip('this user can’t mount');
      context.onTestFinished(drive.unmount);
      drives.push(drive);
    }
    const dataFolder = join(folder, 'dead-drive');
    mkdirSync(dataFolder);
    const paths = drives.flatMap(drive => ['a', 'b'].map(name => join(drive.folder, `${name}.ics`)));
    const feeds = paths.map((path, at) => ({
      id: `${at}`,
      name: path,
      sealed: `plain:${path}`,
      addresses: [],
      on: true,
    }));
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ feeds }));
    const healthy = join(dataFolder, 'work.ics');
    writeFileSync(healthy, feedText([]));

    const first = run(dataFolder, '--hidden');
    const lock = join(dataFolder, 'SingletonLock');
    await until('the app', () => lstatSync(lock, { throwIfNoEntry: false }));
    await until('a thread that waits for the drive', () => waitsForFuse(readlinkSync(lock)) || undefined);
    expect(await run(dataFolder, `--add-feed=${healthy}`)).toMatchObject({
      code: 0,
      stdout: 'Added. No meetings today\n',
    });
    expect(await run(dataFolder, '--quit')).toMatchObject({ code: 0 });
    expect(await first).not.toMatchObject({ code: 0 });
  });
});

describe('a launch without a display', () => {
  it.each(['', ':58999'])('says so in one line: DISPLAY=%s', async DISPLAY => {
    const dataFolder = join(folder, 'no-display');
    expect(await runApp({ dataFolder, env: { ...desktop.env, DISPLAY } }, [])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'One Degree needs a display\n',
    });
  });
});

describe('a data folder that can’t be used', () => {
  const rejected = (dataFolder: string) => ({
    code: 1,
    stdout: '',
    stderr: `One Degree can’t use its data folder. Check that it’s a folder and that you can write to it: ${dataFolder}\n`,
  });

  /** Presses Esc in the window under the pointer, because there is no window manager. */
  const closeWindow = () =>
    spawnSync(
      'xdotool',
      'search --onlyvisible --name Degree mousemove --window %1 20 20 key --window 0 Escape'.split(' '),
      { env: { ...process.env, ...desktop.env } },
    );

  it('is reported on stderr and in a window', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    let result: CommandResult | undefined;
    void run(file).then(ended => {
      result = ended;
    });
    // A window may lose a key before it has the focus.
    await until('its end', () => {
      closeWindow();
      return result;
    });
    expect(result).toEqual(rejected(file));
  });

  it.each(['', ':58999'])('is reported on stderr alone without a display: DISPLAY=%s', async DISPLAY => {
    const file = join(folder, 'file');
    expect(await runApp({ dataFolder: file, env: { ...desktop.env, DISPLAY } }, ['--hidden'])).toEqual(
      rejected(file),
    );
  });

  it.runIf(canMount())('is reported for a read-only disk, without a window to a script', async () => {
    const disk = mountDisk(64);
    disk?.allowWriting(false);
    const dataFolder = disk?.folder ?? '';
    expect(await run(dataFolder, '--status')).toEqual(rejected(dataFolder));
    disk?.unmount();
  });
});
