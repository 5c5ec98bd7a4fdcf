import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configWith, forgetEmptyCertificate, targetsFor } from '../../scripts/package/config';
import { launchByLauncher } from '../../scripts/package/linuxFolder';
import { inRoot } from '../../scripts/paths';
import { appUserModelId } from '../../src/main/platform/appUserModelId';
import { newFolder, removeFolder } from '../support/app';

const config = configWith(null);

describe('the package for Windows', () => {
  it('registers links and files by our own script, which takes nothing over', () => {
    expect(config.fileAssociations).toBeUndefined();
    expect(config.win?.fileAssociations).toBeUndefined();
    expect(existsSync(inRoot(config.nsis?.include ?? ''))).toBe(true);
  });

  it('is for one user, and has the name of the app', () => {
    expect(config.nsis).toMatchObject({ oneClick: true, perMachine: false, deleteAppDataOnUninstall: false });
    expect(config.appId).toBe(appUserModelId);
    // electron-builder then names the executable after the app.
    expect(config.executableName).toBeUndefined();
  });
});

describe('the package for macOS', () => {
  it('is unsigned, rather than not made, if a workflow has no certificate', () => {
    const environment = { CSC_LINK: '', WIN_CSC_LINK: '' };
    forgetEmptyCertificate(environment);
    // For Windows, an empty one is none, and keeps Apple's from being taken.
    expect(environment).toEqual({ WIN_CSC_LINK: '' });
    const certificate = { CSC_LINK: 'MII' };
    forgetEmptyCertificate(certificate);
    expect(certificate).toEqual({ CSC_LINK: 'MII' });
  });

  it('has a valid signature without a certificate, too, although its fuses are set', () =>
    expect(config.electronFuses?.resetAdHocDarwinSignature).toBe(true));

  it('offers itself for links and files, behind the app that opens them now', () => {
    expect(config.mac?.fileAssociations).toEqual([
      { ext: 'ics', name: 'iCalendar', mimeType: 'text/calendar', role: 'Viewer', rank: 'Alternate' },
    ]);
    expect(config.mac?.extendInfo).toMatchObject({
      LSUIElement: true,
      CFBundleURLTypes: [{ CFBundleURLSchemes: ['webcal', 'webcals'], LSHandlerRank: 'Alternate' }],
    });
  });
});

describe('what electron-builder makes', () => {
  it('is for both processors of a Mac and of Windows, also if a target is named', () => {
    expect(targetsFor('darwin', ['dmg', 'zip'])).toEqual({
      types: ['dmg', 'zip'],
      processors: ['universal'],
    });
    expect(targetsFor('win32', ['nsis'])).toEqual({ types: ['nsis'], processors: ['x64', 'arm64'] });
    expect(targetsFor('linux', ['AppImage'])).toEqual({ types: ['AppImage'], processors: [] });
  });

  it('is what the configuration says if none is named, and on Linux a folder', () => {
    expect(targetsFor('darwin', [])).toEqual({ processors: [] });
    expect(targetsFor('win32', [])).toEqual({ processors: [] });
    expect(targetsFor('linux', [])).toEqual({ types: ['dir'], processors: [] });
  });
});

describe('the desktop entry', () => {
  const entry = readFileSync(inRoot('resources/linux/one-degree.desktop'), 'utf8');
  /** The desktops' names of languages where they differ from ours. */
  const others: Readonly<Record<string, string>> = { 'pt-BR': 'pt_BR', 'zh-Hans': 'zh_CN' };

  it.each(readdirSync(inRoot('src/shared/i18n/locales')))('says its actions as the app does: %s', file => {
    const { settings } = JSON.parse(readFileSync(inRoot('src/shared/i18n/locales', file), 'utf8'));
    const language = file.replace('.json', '');
    const key = language === 'en' ? 'Name' : `Name[${others[language] ?? language}]`;
    const { reset, today } = settings.shortcut;
    expect(entry.split('\n')).toEqual(expect.arrayContaining([`${key}=${reset}`, `${key}=${today}`]));
  });
});

describe('the AppImage', () => {
  it('has an entry that opens links and files, with the sandbox on', () => {
    expect(config.appImage?.executableArgs).toEqual([]);
    expect(config.linux?.mimeTypes).toEqual([
      'text/calendar',
      'x-scheme-handler/webcal',
      'x-scheme-handler/webcals',
    ]);
  });

  it.runIf(process.platform === 'linux')('runs the launcher, which chooses the window system', () => {
    const folder = newFolder();
    const executable = join(folder, 'one-degree');
    writeFileSync(executable, '#!/bin/sh\necho "$0" "$@"\n', { mode: 0o755 });
    symlinkSync('one-degree', join(folder, 'One Degree'));
    copyFileSync(inRoot('resources/linux/launcher'), join(folder, 'launcher'));
    launchByLauncher(folder);
    const run = (DISPLAY: string) =>
      spawnSync(executable, ['--hidden'], { env: { PATH: process.env.PATH, DISPLAY }, encoding: 'utf8' })
        .stdout;
    expect(run(':7')).toBe(`${folder}/One Degree --log-level=3 --ozone-platform=x11 --hidden\n`);
    expect(run('')).toBe(`${folder}/One Degree --log-level=3 --hidden\n`);
    removeFolder(folder);
  });
});
