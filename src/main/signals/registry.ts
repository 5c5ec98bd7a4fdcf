/** The program that reads the Windows registry. */
import { win32 } from 'node:path';

/** Returns the full path of `reg.exe`, so that one in the current folder is never run. */
export const regExe = (windows = process.env.SystemRoot ?? String.raw`C:\Windows`): string =>
  win32.join(windows, 'System32', 'reg.exe');
