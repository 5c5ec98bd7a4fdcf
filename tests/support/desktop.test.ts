/** Tests the test harness itself against the bare tray app. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { chromiumFlags } from '../../scripts/chromiumFlags';
import { findElectron } from '../../scripts/electron';
import { inRoot } from '../../scripts/paths';
import { newFolder, removeFolder } from './app';
import { startDesktop, type TestDesktop } from './desktop';
import { story } from './story';

describe('a bare tray app on the test desktop', () => {
  const it = story();

  let desktop: TestDesktop;
  let exit: Promise<unknown>;
  const folder = newFolder();

  beforeAll(async () => {
    desktop = await startDesktop();
    const env = { ...process.env, ...desktop.env };
    const app = spawn(
      findElectron() ?? '',
      [...chromiumFlags(env), inRoot('tests/bench/bare'), `--user-data-dir=${folder}`],
      { stdio: 'ignore', env },
    );
    exit = once(app, 'exit');
  });

  afterAll(() => {
    desktop.stop();
    removeFolder(folder);
  });

  it('registers an icon with a tooltip', async () => {
    const item = await desktop.tray.item();
    expect(await item.tooltip()).toBe('Bare');
    expect((await item.icons()).map(({ width, height }) => [width, height])).toEqual([[22, 22]]);
  });

  it('has a readable menu', async () => {
    const item = await desktop.tray.item();
    expect(
      (await item.menu()).map(({ label, enabled, separator }) => ({ label, enabled, separator })),
    ).toEqual([
      { label: 'Nothing', enabled: false, separator: false },
      { label: '', enabled: true, separator: true },
      { label: 'Say', enabled: true, separator: false },
      { label: 'Quit', enabled: true, separator: false },
    ]);
  });

  it('reacts to clicks on its menu', async () => {
    const item = await desktop.tray.item();
    await item.click('Say');
    await expect.poll(item.tooltip).toBe('Clicked');
    await item.click('Quit');
    expect(await exit).toEqual([0, null]);
    await expect.poll(desktop.tray.count).toBe(0);
  });
});
