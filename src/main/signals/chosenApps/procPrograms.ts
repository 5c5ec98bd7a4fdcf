/** What this user runs on Linux, from /proc. */
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inhibitorApp } from '../appName';
import type { RunningPrograms } from './runningPrograms';

/** Programs that run others: what they run is in their arguments. */
const runners = /^(python[\d.]*|node|electron|java|bash|sh|wine(64)?(-preloader)?|flatpak|bwrap)$/;
const maxArguments = 4;

export const procPrograms: RunningPrograms = () => programsIn('/proc', process.getuid?.() ?? -1);

/** @param uid the user whose programs count */
export async function programsIn(proc: string, uid: number): Promise<readonly string[] | null> {
  const entries = await readdir(proc).catch(() => null);
  if (entries === null) return null;
  const names = await Promise.all(
    entries.filter(name => /^\d+$/.test(name)).map(pid => namesOf(join(proc, pid), uid)),
  );
  return names.flat();
}

/** Returns the names of one process: of its file, of its command, and of what it was told to run. None if it has ended. */
async function namesOf(folder: string, uid: number): Promise<readonly string[]> {
  const owner = await stat(folder).catch(() => null);
  if (owner === null || owner.uid !== uid) return [];
  const [exe, commandLine] = await Promise.all([
    readlink(join(folder, 'exe')).catch(() => ''),
    readFile(join(folder, 'cmdline'), 'utf8').catch(() => ''),
  ]);
  // A program that was upgraded while it runs.
  const program = basename(exe.replace(/ \(deleted\)$/, ''));
  const words = commandLine.split('\0').filter(word => word !== '' && !word.startsWith('-'));
  const count = runners.test(program) || runners.test(basename(words[0] ?? '')) ? maxArguments : 1;
  return [
    program,
    ...words.slice(0, count).flatMap(word => [basename(word), inhibitorApp(word) ?? '']),
  ].filter(name => name !== '');
}
