/** What is in the package, and what is not. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linuxFolder } from '../../scripts/package/linuxFolder';
import { neededLibraries } from '../../scripts/package/rpm';
import { inRoot } from '../../scripts/paths';
import { filesIn } from './asar';
import { debFile } from './debFile';

const inApp = (name: string): string => join(linuxFolder, name);

/** What Electron's fuses say, in the order of its FuseV1Options; `1` is on. */
function fusesOf(executable: string): string {
  const bytes = readFileSync(executable);
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const start = bytes.indexOf(sentinel) + sentinel.length;
  return bytes.toString('latin1', start + 2, start + 2 + (bytes[start + 1] ?? 0));
}

describe('the archive', () => {
  const files = filesIn(readFileSync(inApp('resources/app.asar')));

  it('has the built app and its resources, and nothing else', () => {
    const strangers = files.filter(
      file =>
        !/^(package\.json|out\/(main|preload)\/[\w-]+\.c?js|out\/renderer\/index\.html)$/.test(file) &&
        !/^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2)$/.test(file) &&
        !/^resources\/(app-icon\/128x128\.png|sample-day\.ics|tray\/[\w@-]+\.(png|mask))$/.test(file),
    );
    expect(strangers).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['out/main/index.js', 'out/main/feedWorker.js', 'out/preload/index.cjs']),
    );
  });
});

describe('the folder', () => {
  it('has no app but the archive, and Chromium’s texts only in the languages of the app', () => {
    expect(readdirSync(inApp('resources'))).toEqual(['app.asar']);
    expect(
      readdirSync(inApp('locales'))
        .map(name => name.slice(0, 2))
        .toSorted(),
    ).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr', 'ja', 'pt', 'zh']));
    expect(readdirSync(inApp('locales')).length).toBeLessThan(10);
  });

  it('has every licence', () => {
    expect(readFileSync(inApp('LICENSE'), 'utf8')).toBe(readFileSync(inRoot('LICENSE'), 'utf8'));
    expect(statSync(inApp('THIRD-PARTY-NOTICES')).size).toBeGreaterThan(10_000);
    expect(readFileSync(inApp('LICENSE.electron.txt'), 'utf8')).toContain('Electron contributors');
    expect(statSync(inApp('LICENSES.chromium.html.gz')).size).toBeGreaterThan(100_000);
  });

  it('has an Electron that needs the libraries that the .rpm asks for', () => {
    const executable = readFileSync(inApp('one-degree'));
    expect(neededLibraries.filter(name => !executable.includes(`\0${name}\0`))).toEqual([]);
  });

  it('has an Electron that runs nothing but the archive', () =>
    // runAsNode, cookies, NODE_OPTIONS, --inspect, integrity, only from asar, V8 snapshot, rights of file pages.
    expect(fusesOf(inApp('one-degree')).slice(0, 8)).toBe('00001100'));
});

describe('the .deb', () => {
  it('takes at most 100 MB', () => expect(statSync(debFile).size).toBeLessThan(100_000_000));

  it('belongs to root, with a sandbox for systems without user namespaces', () => {
    const list = execFileSync('dpkg-deb', ['--contents', debFile], { encoding: 'utf8', maxBuffer: 1e7 });
    const lines = list.trim().split('\n');
    expect(lines.filter(line => !line.includes(' root/root '))).toEqual([]);
    expect(lines.filter(line => /^-r[w-]s/.test(line)).map(line => line.split(' ').at(-1))).toEqual([
      './opt/one-degree/chrome-sandbox',
    ]);
    expect(lines.filter(line => /^[^l].{4}w|^[^l].{7}w/.test(line))).toEqual([]);
  });

  it('names the programs that it asks, which it can do without', () => {
    const field = (name: string): string =>
      execFileSync('dpkg-deb', ['--field', debFile, name], { encoding: 'utf8' }).trim();
    expect(field('Recommends')).toBe('gnome-keyring | libsecret-1-0, pipewire-bin, pulseaudio-utils');
    expect(field('Suggests')).toBe('swayidle');
  });

  it('has a valid desktop entry', () =>
    expect(
      spawnSync('desktop-file-validate', [inRoot('resources/linux/one-degree.desktop')], {
        encoding: 'utf8',
      }),
    ).toMatchObject({ status: 0, stdout: '' }));

  // The project has no domain that its id could begin with.
  it('has a valid description', () =>
    expect(
      spawnSync(
        'appstreamcli',
        [
          ...['validate', '--no-net', '--override=cid-desktopapp-is-not-rdns=info'],
          inRoot('resources/linux/one-degree.metainfo.xml'),
        ],
        { encoding: 'utf8' },
      ),
    ).toMatchObject({ status: 0 }));
});
