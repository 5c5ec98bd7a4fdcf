/** The installed app, used by an ordinary user at a desktop of their own. */
import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startServer } from '../../scripts/display';
import { startScreenReader } from '../support/atSpi';
import type { CommandResult } from '../support/secondLaunch';
import { startTrayHost, type TestTrayHost } from '../support/trayHost';

const user = 'one-degree-tester';
const home = `/home/${user}`;

/** A session bus that the tests, which run as root, may use too. */
const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/>
  </policy>
</busconfig>`;

export interface InstalledApp {
  readonly tray: TestTrayHost;
  /** The folder with the user's data. */
  readonly dataFolder: string;
  /** Runs `one-degree` with these arguments until it ends. */
  readonly tell: (...args: readonly string[]) => Promise<CommandResult>;
  /** Starts `one-degree`, which then runs in the tray. */
  readonly start: (...args: readonly string[]) => void;
  /** Presses keys, in xdotool's notation. */
  readonly press: (...keys: readonly string[]) => void;
  /** The titles of the visible windows. A page sets its own once its script has run. */
  readonly titles: () => readonly string[];
  /** How many colours are on the screen. One that shows nothing has few; text alone has more than a hundred. */
  readonly colours: () => number;
  readonly closeWindow: (title: string) => void;
  /** What screen readers call the programs of the desktop. */
  readonly names: () => Promise<readonly string[]>;
  /** The ids of the app's processes. */
  readonly processes: () => readonly number[];
  readonly stop: () => void;
}

/** The user's environment, and nothing of the tests' own. */
export async function startInstalledApp(): Promise<InstalledApp> {
  spawnSync('userdel', ['--force', '--remove', user]);
  execFileSync('useradd', ['--create-home', '--home-dir', home, user], { stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-screen-'));
  chmodSync(folder, 0o755);
  const display = await startServer('Xvfb', [
    ...['-screen', '0', '1440x900x24', '-fbdir', folder, '-nolisten', 'tcp', '-noreset', '-ac'],
  ]);
  writeFileSync(join(folder, 'bus.conf'), busConfig);
  const bus = spawn('dbus-daemon', [
    ...[`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--nopidfile', '--print-address'],
  ]);
  const [address] = await once(createInterface({ input: bus.stdout }), 'line');
  const env = { DISPLAY: display.name, DBUS_SESSION_BUS_ADDRESS: String(address) };
  const tray = await startTrayHost(String(address));
  const manager = spawn('openbox', { env: { ...process.env, ...env }, stdio: 'ignore' });

  const asUser = [
    ...['-u', user, '--', 'env', '-i', `HOME=${home}`, 'PATH=/usr/bin:/bin', 'LANGUAGE=en', 'LANG=C.UTF-8'],
    ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
  ];
  const command = (args: readonly string[]): readonly string[] => [...asUser, 'one-degree', ...args];
  const reader = await startScreenReader(String(address), ['runuser', ...asUser]);
  const xdotool = (...args: readonly string[]): string =>
    spawnSync('xdotool', args, { env: { ...process.env, ...env }, encoding: 'utf8' }).stdout.trim();
  const windows = (): readonly string[] =>
    xdotool('search', '--onlyvisible', '--name', 'One Degree').split('\n').filter(Boolean);
  const titleOf = (window: string): string => xdotool('getwindowname', window);

  const processes = (): readonly number[] =>
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .filter(pid => commandOf(pid).startsWith('/opt/one-degree/'))
      .map(Number);

  return {
    tray,
    dataFolder: join(home, '.config', 'One Degree'),
    tell: (...args) =>
      new Promise(resolve =>
        execFile('runuser', command(args), { cwd: '/' }, (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
        ),
      ),
    start: (...args) => void spawn('runuser', command(args), { cwd: '/', stdio: 'ignore', detached: true }),
    press: (...keys) => void xdotool('key', ...keys),
    titles: () => windows().map(titleOf),
    closeWindow(title) {
      const window = windows().find(id => titleOf(id).startsWith(title));
      // Openbox's own key; xdotool's `windowclose` would destroy the window without the app's knowledge.
      if (window !== undefined) xdotool('windowactivate', '--sync', window, 'key', 'alt+F4');
    },
    colours: () => coloursIn(readFileSync(join(folder, 'Xvfb_screen0'))),
    // A program may end while they are read.
    names: () => reader.programs().catch(() => []),
    processes,
    stop() {
      for (const pid of processes()) spawnSync('kill', ['-9', String(pid)]);
      reader.stop();
      tray.stop();
      manager.kill();
      bus.kill();
      display.stop();
      rmSync(folder, { recursive: true, force: true });
      spawnSync('userdel', ['--force', '--remove', user]);
    },
  };
}

/** A process may end at any time. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Counts the colours of a picture in the format of xwd, which is that of Xvfb's screen. */
function coloursIn(picture: Buffer): number {
  const headerSize = picture.readUInt32BE(0);
  const paletteSize = picture.readUInt32BE(76) * 12;
  const colours = new Set<number>();
  for (let at = headerSize + paletteSize; at + 4 <= picture.length; at += 4)
    colours.add(picture.readUInt32LE(at) & 0xffffff);
  return colours.size;
}
