/** Makes the .deb with Debian's own dpkg-deb. electron-builder would download another program for that. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths';
import { outputFolder } from './config';
import { linuxFolder } from './linuxFolder';
import { layOutLinuxRoot } from './linuxRoot';

const {
  version: currentVersion,
  description,
  author,
} = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** What Electron needs, under the names of newer and older releases. */
const depends = [
  'libasound2t64 | libasound2',
  'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
  'libc6 (>= 2.28)',
  'libgbm1',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnss3',
  'xdg-utils',
];
/** What the app asks about calls, screen sharing and secrets. */
const recommends = ['gnome-keyring | libsecret-1-0', 'pipewire-bin', 'pulseaudio-utils'];
/** What it asks about the last input in a Wayland session other than GNOME's. */
const suggests = ['swayidle'];

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', arm: 'armhf' };

export interface DebOptions {
  /** The unpacked app. */
  readonly app?: string;
  readonly version?: string;
  /** zstd's, from 1 to 22. */
  readonly level?: number;
}

/** Returns the path of the package. */
export function packDeb({ app = linuxFolder, version = currentVersion, level = 9 }: DebOptions = {}): string {
  const architecture = architectures[process.arch] ?? process.arch;
  const root = layOutLinuxRoot('deb', app);
  const control = [
    'Package: one-degree',
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    `Maintainer: ${author}`,
    `Installed-Size: ${Math.ceil(sizeOf(root) / 1024)}`,
    `Depends: ${depends.join(', ')}`,
    `Recommends: ${recommends.join(', ')}`,
    `Suggests: ${suggests.join(', ')}`,
    'Section: utils',
    'Priority: optional',
    `Description: ${description.replace(/\.$/, '')}`,
    ' A tray app that reads your calendar and offers a short reset when a meeting',
    ' ends. Everything stays on this computer.',
    '',
  ].join('\n');
  mkdirSync(join(root, 'DEBIAN'));
  writeFileSync(join(root, 'DEBIAN/control'), control);
  const file = join(outputFolder, `one-degree_${version}_${architecture}.deb`);
  execFileSync('dpkg-deb', ['--build', '--root-owner-group', '-Zzstd', `-z${level}`, root, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(root, { recursive: true });
  return file;
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
