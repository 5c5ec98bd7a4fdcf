/** What runs on macOS and Windows, from the lists of `ps` and `tasklist`. */
import { win32 } from 'node:path';
import { macApp, unixApp } from '../appName';
import type { RunProgram } from '../program';
import type { RunningPrograms } from './runningPrograms';

/** The full path, so that a program in the current folder is never run. */
const tasklistExe = (windows = process.env.SystemRoot ?? String.raw`C:\Windows`): string =>
  win32.join(windows, 'System32', 'tasklist.exe');

export const createProgramList = (
  platform: NodeJS.Platform,
  run: RunProgram,
  tasklist = tasklistExe(),
): RunningPrograms =>
  platform === 'win32'
    ? async () => {
        const printed = await run(tasklist, ['/fo', 'csv', '/nh']);
        // `"Zoom.exe","8124","Console","1","301,840 K"`
        const lines = printed.ok ? [...printed.value.matchAll(/^"([^"]+)"/gm)] : [];
        // This app itself is running.
        return lines.length === 0 ? null : lines.map(([, name = '']) => name);
      }
    : async () => {
        const printed = await run('/bin/ps', ['-axo', 'comm=']);
        // The path of a helper inside a bundle names the app too.
        return printed.ok
          ? printed.value
              .split('\n')
              .map(path => path.trim())
              .filter(path => path !== '')
              .flatMap(path => [macApp(path), unixApp(path)])
          : null;
      };
