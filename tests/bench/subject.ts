/** Launches a tray app for a benchmark, without Playwright or an inspector attached. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags } from '../../scripts/chromiumFlags';
import { findElectron } from '../../scripts/electron';
import { inRoot, root } from '../../scripts/paths';
import { launchApp, newFolder, removeFolder } from '../support/app';
import { startDesktop, type TestDesktop } from '../support/desktop';
import { type FeedEvent, feedText, fromNow } from '../support/feedText';

const minute = 60_000;

export interface Subject {
  readonly name: 'app' | 'bare';
  /** What to run, before `args`. */
  command(env: NodeJS.ProcessEnv): readonly [string, ...string[]];
  readonly args: readonly string[];
}

/** An app in a folder, run by Electron. */
const inFolder =
  (folder: string): Subject['command'] =>
  env => {
    const electron = findElectron();
    if (!electron) throw new Error('Electron is not set up.');
    return [electron, ...chromiumFlags(env), folder];
  };

export const bare = (): Subject => ({
  name: 'bare',
  command: inFolder(inRoot('tests/bench/bare')),
  args: [`--user-data-dir=${newFolder()}`],
});

/** One Degree in everyday use, with no meeting now or soon. */
export const oneDegreeAtRest = (desktop: TestDesktop): Promise<Subject> =>
  appWith(desktop, [
    { title: 'Morning', start: fromNow(-300 * minute), end: fromNow(-270 * minute) },
    { title: 'Later', start: fromNow(120 * minute), end: fromNow(150 * minute) },
    { title: 'Tomorrow', start: fromNow(24 * 60 * minute), end: fromNow(25 * 60 * minute) },
  ]);

/** One Degree set up with these events, and started without a window. */
export async function appWith(desktop: TestDesktop, events: readonly FeedEvent[]): Promise<Subject> {
  const data = newFolder();
  const feed = join(data, 'day.ics');
  writeFileSync(feed, feedText(events));
  const running = await launchApp({ desktop, dataFolder: data, args: ['--hidden'] });
  await running.tell(`--add-feed=${feed}`);
  await running.tell('--quit');
  await running.stop();
  return { name: 'app', command: inFolder(root), args: [`--user-data-dir=${data}`, '--hidden'] };
}

export interface RunningSubject {
  readonly pid: number;
  /** Milliseconds from the launch until its icon registered with the panel. */
  readonly trayAfterMs: number;
  readonly stop: () => Promise<void>;
}

export async function launch(subject: Subject, desktop: TestDesktop): Promise<RunningSubject> {
  const item = desktop.tray.nextItem();
  const env = { ...process.env, ...desktop.env };
  const [executable, ...flags] = subject.command(env);
  const startedAt = performance.now();
  const child = spawn(executable, [...flags, ...subject.args], { stdio: 'ignore', env });
  await item;
  const trayAfterMs = performance.now() - startedAt;
  return {
    pid: child.pid ?? 0,
    trayAfterMs,
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Runs `measure` on a desktop with both apps, and removes their data folders. */
export async function withSubjects<T>(
  measure: (desktop: TestDesktop, subjects: readonly Subject[]) => Promise<T>,
): Promise<T> {
  const desktop = await startDesktop();
  const subjects = [bare(), await oneDegreeAtRest(desktop)];
  try {
    return await measure(desktop, subjects);
  } finally {
    desktop.stop();
    for (const subject of subjects) removeDataOf(subject);
  }
}

export function removeDataOf({ args }: Subject): void {
  const folder = args.find(argument => argument.startsWith('--user-data-dir='))?.split('=')[1];
  if (folder) removeFolder(folder);
}
