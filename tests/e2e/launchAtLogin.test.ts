/** Launch at login on Linux: the switch, the autostart entry, and the launch at the next login. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type App, launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { story } from '../support/story';

const it = story();

describe('launch at login', () => {
  const home = newFolder();
  const configHome = join(home, 'config');
  const autostart = join(configHome, 'autostart');
  const entry = join(autostart, 'one-degree.desktop');
  /** Contains every character that a desktop entry has to escape. */
  const dataFolder = join(home, 'Ana’s "50% $HOME" \\ `id` & more');
  let desktop: TestDesktop;
  let app: App;

  const env = () => ({ ...process.env, ...desktop.env, XDG_CONFIG_HOME: configHome });

  beforeAll(async () => {
    mkdirSync(dataFolder);
    desktop = await startDesktop();
    app = await launchApp({
      desktop,
      dataFolder,
      args: ['--open=settings'],
      env: { XDG_CONFIG_HOME: configHome },
    });
  });

  afterAll(async () => {
    await app?.launchAgain('--quit');
    await app?.stop();
    desktop?.stop();
    removeFolder(home);
  });

  async function launchSwitch(): Promise<ReturnType<Page['getByRole']>> {
    const settings = await app.window('settings');
    await settings.getByRole('button', { name: 'This computer' }).click();
    return settings.getByRole('checkbox', { name: 'Launch at login' });
  }

  it('is off by default', async () => {
    expect(await (await launchSwitch()).isChecked()).toBe(false);
    expect(existsSync(entry)).toBe(false);
  });

  it('writes a valid desktop entry when it is switched on', async () => {
    await (await launchSwitch()).click();
    await expect.poll(() => existsSync(entry)).toBe(true);
    expect(spawnSync('desktop-file-validate', [entry], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: '',
    });
    await expect.poll(async () => (await launchSwitch()).isChecked()).toBe(true);
  });

  it('is shown as off when the desktop has hidden the entry', async () => {
    writeFileSync(entry, 'Hidden=true\n', { flag: 'a' });
    const settings = await app.window('settings');
    await settings.getByRole('button', { name: 'Appearance' }).click();
    expect(await (await launchSwitch()).isChecked()).toBe(false);
    await (await launchSwitch()).click();
    await expect.poll(async () => (await launchSwitch()).isChecked()).toBe(true);
  });

  it('starts the same app on the same data, without a window', async () => {
    await app.stop();
    await expect.poll(desktop.tray.count).toBe(0);
    // GLib reads the entry as a desktop does at login.
    execFileSync('gio', ['launch', entry], { env: env(), stdio: 'ignore' });
    await expect.poll(desktop.tray.count).toBe(1);
    expect(await app.launchAgain('--status')).toMatchObject({ code: 0, stderr: '' });
    const visible = spawnSync('xdotool', ['search', '--onlyvisible', '--name', 'One Degree'], { env: env() });
    expect(String(visible.stdout)).toBe('');
    expect(await app.launchAgain('--quit')).toMatchObject({ code: 0 });
    await expect.poll(desktop.tray.count).toBe(0);
  });

  it('removes the entry when it is switched off', async () => {
    app = await launchApp({
      desktop,
      dataFolder,
      args: ['--open=settings'],
      env: { XDG_CONFIG_HOME: configHome },
    });
    expect(await (await launchSwitch()).isChecked()).toBe(true);
    await (await launchSwitch()).click();
    await expect.poll(() => existsSync(entry)).toBe(false);
  });

  it('reports an error when the entry can’t be written', async () => {
    rmdirSync(autostart);
    writeFileSync(autostart, '');
    await (await launchSwitch()).click();
    const settings = await app.window('settings');
    await settings.getByText(`${entry} can’t be written, so nothing has changed.`).waitFor();
    expect(await (await launchSwitch()).isChecked()).toBe(false);
    rmSync(autostart);
  });
});
