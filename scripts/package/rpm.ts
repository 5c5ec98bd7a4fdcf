/** Makes the .rpm where rpmbuild is installed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths';
import { outputFolder } from './config';
import { layOutLinuxRoot } from './linuxRoot';

const { version, description, license } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const architectures: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };

/** What Electron needs, as libraries: the packages that have them are named otherwise on Fedora than on openSUSE. */
export const neededLibraries = [
  'libasound.so.2',
  'libatk-bridge-2.0.so.0',
  'libgbm.so.1',
  'libgtk-3.so.0',
  'libnss3.so',
];

const is64Bit = (library: string): string => `${library}()(64bit)`;

const spec = (root: string): string => `
Name: one-degree
Version: ${version}
Release: 1
Summary: ${description.replace(/\.$/, '')}
License: ${license}
Requires: ${[...neededLibraries.map(is64Bit), 'xdg-utils'].join(', ')}
Recommends: ${is64Bit('libsecret-1.so.0')}, /usr/bin/pw-dump, /usr/bin/pactl
Suggests: /usr/bin/swayidle
AutoReqProv: no
%description
A tray app that reads your calendar and offers a short reset when a meeting ends.
%install
cp -a '${root}/.' '%{buildroot}'
%files
%defattr(-,root,root,-)
/opt/one-degree
/usr/bin/one-degree
/usr/share/*/one-degree*
/usr/share/icons/hicolor/*/apps/one-degree.png
`;

/** Returns the path of the package, if there is rpmbuild. */
export function packRpm(): readonly string[] {
  const architecture = architectures[process.arch] ?? process.arch;
  if (spawnSync('rpmbuild', ['--version']).status !== 0) return [];
  const root = layOutLinuxRoot('rpm');
  const work = join(outputFolder, 'rpm-work');
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'one-degree.spec'), spec(root));
  const definitions = {
    _topdir: work,
    _binary_payload: 'w9.zstdio',
    // The executables are Electron's: nothing to strip, and no debugging symbols to split off.
    __os_install_post: '%{nil}',
    debug_package: '%{nil}',
    _build_id_links: 'none',
  };
  const { status, stderr } = spawnSync(
    'rpmbuild',
    [
      '-bb',
      `--target=${architecture}`,
      ...Object.entries(definitions).map(([name, value]) => `--define=${name} ${value}`),
      join(work, 'one-degree.spec'),
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`rpmbuild failed:\n${stderr}`);
  const folder = join(work, 'RPMS', architecture);
  const [name = ''] = readdirSync(folder);
  renameSync(join(folder, name), join(outputFolder, name));
  for (const path of [root, work]) rmSync(path, { recursive: true });
  return [join(outputFolder, name)];
}
