/** The files of the installed app on Linux, where the .deb and the .rpm put them. */
import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../paths';
import { outputFolder } from './config';
import { linuxFolder } from './linuxFolder';

/** Without a space, unlike the app's name: some scripts of the desktops don't quote paths. */
const home = 'opt/one-degree';

/** Lays out the files in a new folder, and returns its path. */
export function layOutLinuxRoot(name: string, app: string = linuxFolder): string {
  const root = join(outputFolder, name);
  rmSync(root, { recursive: true, force: true });
  linkTree(app, join(root, home));
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  symlinkSync(`/${home}/launcher`, join(root, 'usr/bin/one-degree'));
  copy('resources/linux/one-degree.desktop', join(root, 'usr/share/applications/one-degree.desktop'));
  copy('resources/linux/one-degree.metainfo.xml', join(root, 'usr/share/metainfo/one-degree.metainfo.xml'));
  for (const icon of readdirSync(inRoot('resources/app-icon')).filter(file => file.endsWith('.png'))) {
    const size = icon.replace('.png', '');
    copy(`resources/app-icon/${icon}`, join(root, `usr/share/icons/hicolor/${size}/apps/one-degree.png`));
  }
  const docs = join(root, 'usr/share/doc/one-degree');
  copy('LICENSE', join(docs, 'copyright'));
  writeFileSync(join(docs, 'changelog.gz'), gzipSync(readFileSync(inRoot('CHANGELOG.md')), { level: 9 }));
  return root;
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(inRoot(from), to);
}

/** Copies a folder as hard links, which takes no time and no space. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else linkSync(source, target);
  }
}
