/** The package in use: installed, run as an ordinary user in the sandbox, upgraded while it runs, and removed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { outputFolder } from '../../scripts/package/config';
import { packDeb } from '../../scripts/package/deb';
import { linuxFolder } from '../../scripts/package/linuxFolder';
import { minute } from '../../src/shared/domain/common/time';
import { journalOnDisk } from '../support/app';
import { type FeedServer, startFeedServer } from '../support/feedServer';
import { feedText, fromNow } from '../support/feedText';
import { story } from '../support/story';
import { until } from '../support/until';
import { shifted } from './asar';
import { debFile } from './debFile';
import { type InstalledApp, startInstalledApp } from './installed';

/** Fewer than any page has, and more than a window that shows nothing. */
const drawn = 60;
const newer = '9.0.0';
const archive = '/opt/one-degree/resources/app.asar';

let app: InstalledApp;
let server: FeedServer;
let newerDeb: string | undefined;

const apt = (...args: readonly string[]) =>
  spawnSync('apt-get', ['-q', '-y', '--no-install-recommends', '--allow-downgrades', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
  });

/** Also installs what the package depends on. */
function install(): void {
  if (apt('install', debFile).status === 0) return;
  apt('update');
  expect(apt('install', debFile)).toMatchObject({ status: 0 });
}

/** Makes a package with the same files at other places in the archive. */
function packNewer(): string {
  const copy = join(outputFolder, 'newer');
  cpSync(linuxFolder, copy, { recursive: true, verbatimSymlinks: true });
  const file = join(copy, 'resources/app.asar');
  writeFileSync(file, shifted(readFileSync(file)));
  const deb = packDeb({ app: copy, version: newer, level: 1 });
  rmSync(copy, { recursive: true });
  return deb;
}

/** Waits until the page of a window has drawn itself. */
const shows = (title: string): Promise<unknown> =>
  until(`a drawn window ${title}`, () =>
    app.titles().some(name => name.startsWith(title)) && app.colours() > drawn ? true : undefined,
  );

const isGone = (title: string): Promise<unknown> =>
  until(`no window ${title}`, () => (app.titles().some(name => name.startsWith(title)) ? undefined : true));

async function open(view: 'settings' | 'reflection', title: string): Promise<void> {
  expect(await app.tell(`--open=${view}`)).toMatchObject({ code: 0 });
  await shows(title);
}

/** A window of the app comes onto the bus a little after it is shown. */
const hasName = (): Promise<unknown> =>
  until('the name', async () => (await app.names()).includes('One Degree') || undefined);

async function close(title: string): Promise<void> {
  app.closeWindow(title);
  await isGone(title);
}

const resets = () => journalOnDisk(app.dataFolder).filter(({ kind }) => kind === 'reset');

/** Answers the reset on the screen by keyboard, as the journal's entry with this number. */
async function answer(energy: number, count: number): Promise<void> {
  await shows('Reset');
  await until('the answer', async () => {
    // The reset ignores keys of its first moment, which may be long on a busy computer.
    await sleep(500);
    app.press(String(energy));
    await sleep(1_000);
    return energyOf(count) === energy ? true : undefined;
  });
  app.press('Escape');
  await isGone('Reset');
  expect(resets()).toHaveLength(count);
}

const energyOf = (count: number): number | undefined =>
  (resets()[count - 1] as { energy?: number } | undefined)?.energy;

beforeAll(async () => {
  newerDeb = packNewer();
  install();
  server = await startFeedServer(feedText([]));
  app = await startInstalledApp();
});

afterAll(async () => {
  app?.stop();
  await server?.stop();
  spawnSync('dpkg', ['--purge', 'one-degree']);
  // Somebody may install what is in the folder.
  if (newerDeb !== undefined) rmSync(newerDeb);
});

describe('the installed app', () => {
  const it = story();

  it('runs in the tray, as an ordinary user and in the sandbox', async () => {
    app.start('--hidden');
    await app.tray.item();
    const details = app.processes().map(pid => ({
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
      status: readFileSync(`/proc/${pid}/status`, 'utf8'),
    }));
    expect(details.filter(({ command }) => command.includes('no-sandbox'))).toEqual([]);
    expect(details.filter(({ status }) => /^Uid:\t0\t/m.test(status))).toEqual([]);
    expect(details[0]?.command).toContain('--ozone-platform=x11');
  });

  it('shows a reset when a meeting of a calendar on the web ends, and logs its answer', async () => {
    const event = { title: 'Planning', start: fromNow(-30 * minute), end: fromNow(4_000) };
    server.publish(feedText([event]));
    expect(await app.tell(`--add-feed=${server.url}`)).toMatchObject({ code: 0 });
    await answer(4, 1);
    expect(resets()).toMatchObject([{ energy: 4 }]);
  });

  it('has a name for screen readers', async () => {
    await open('settings', 'Settings');
    await hasName();
  });

  it('has pages in the sandbox', async () => {
    const renderers = app
      .processes()
      .filter(pid => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer'));
    expect(renderers.length).toBeGreaterThan(0);
    // Filtered system calls, and a process number in a namespace of their own.
    for (const pid of renderers) {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      expect(status).toMatch(/^Seccomp:\t2$/m);
      expect(
        status
          .match(/^NSpid:(.*)$/m)?.[1]
          ?.trim()
          .split('\t').length,
      ).toBeGreaterThan(1);
    }
  });

  it('still opens windows after an upgrade under it', async () => {
    const before = readFileSync(archive);
    execFileSync('dpkg', ['--install', newerDeb ?? ''], { stdio: 'ignore' });
    expect(readFileSync(archive).equals(before)).toBe(false);
    await open('reflection', 'Reflection');
    // The colours of another window would count.
    await close('Settings');
    await shows('Reflection');
  });

  it('still shows resets then, in the same process', async () => {
    const [pid] = app.processes();
    await app.tell('--reset');
    await answer(5, 2);
    expect(app.processes()[0]).toBe(pid);
  });

  it('starts again in the background once no window is open', async () => {
    const [pid] = app.processes();
    const next = app.tray.nextItem();
    app.closeWindow('Reflection');
    await next;
    expect(app.processes()).not.toContain(pid);
    expect(app.titles()).toEqual([]);
    await open('settings', 'Settings');
    await hasName();
    await close('Settings');
  });

  it('starts again after its archive was written to, too', async () => {
    const next = app.tray.nextItem();
    writeFileSync(archive, shifted(readFileSync(archive)));
    await next;
    await open('reflection', 'Reflection');
    await close('Reflection');
    await app.tell('--reset');
    await answer(3, 3);
  });

  it('quits from the tray', async () => {
    const item = await app.tray.item();
    await item.click('Quit');
    await until('no process', () => (app.processes().length === 0 ? true : undefined));
  });

  it('leaves the data alone when it is removed', () => {
    const data = () =>
      [
        'settings.json',
        ...readdirSync(join(app.dataFolder, 'journal')).map(name => join('journal', name)),
      ].map(name => [name, readFileSync(join(app.dataFolder, name), 'utf8')]);
    const before = data();
    execFileSync('dpkg', ['--purge', 'one-degree'], { stdio: 'ignore' });
    expect([existsSync('/opt/one-degree'), existsSync('/usr/bin/one-degree')]).toEqual([false, false]);
    expect(data()).toEqual(before);
  });
});
