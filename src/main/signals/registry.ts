/** The program that reads the registry of Windows. */
import { win32 } from 'node:path';

/** By its full path: a `reg.exe` in the folder that we were launched from is not to be taken. */
export const regExe = (windows = process.env.SystemRoot ?? String.raw`C:\Windows`): string =>
  win32.join(windows, 'System32', 'reg.exe');
