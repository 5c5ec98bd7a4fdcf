/** What Windows thinks of a notification right now: `SHQueryUserNotificationState`, which only code can call. */
import { win32 } from 'node:path';
import { type Instant, second } from '../../shared/domain/common';
import type { Clock } from '../platform';
import type { RunProgram } from './program';

/** As far as it matters here. `full-screen`: an app covers the whole screen, or the presentation settings do so. */
export type NotificationStateName = 'presenting' | 'full-screen' | 'other';
/** Returns null if Windows does not answer. */
export type NotificationState = () => Promise<NotificationStateName | null>;

/** QUNS_BUSY and QUNS_RUNNING_D3D_FULL_SCREEN; QUNS_PRESENTATION_MODE. QUNS_APP means any app from the store. */
const names: Readonly<Record<string, NotificationStateName>> = {
  '2': 'full-screen',
  '3': 'full-screen',
  '4': 'presenting',
};

/** Declares the function without a compiler, which `Add-Type` would start, and prints its answer. */
const script = [
  '$m = [AppDomain]::CurrentDomain.DefineDynamicAssembly((New-Object Reflection.AssemblyName n), 1)',
  ".DefineDynamicModule('n').DefineType('N', 1);",
  "$f = $m.DefinePInvokeMethod('SHQueryUserNotificationState', 'shell32.dll', 8214, 1, [int],",
  '[Type[]]@([int].MakeByRefType()), 1, 3); $f.SetImplementationFlags(128);',
  '$a = [object[]]@(0);',
  "[void]$m.CreateType().GetMethod('SHQueryUserNotificationState').Invoke($null, $a); $a[0]",
].join('');

/** An answer is good for so long: starting PowerShell takes half a second of the processor. */
const maxAge = 15 * second;

/** Returns the full path, so that a program in the current folder is never run. */
const powershellExe = (windows = process.env.SystemRoot ?? String.raw`C:\Windows`): string =>
  win32.join(windows, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');

export function createNotificationState(
  run: RunProgram,
  clock: Pick<Clock, 'now'>,
  powershell = powershellExe(),
): NotificationState {
  let last: { readonly answer: Promise<NotificationStateName | null>; readonly askedAt: Instant } | null =
    null;

  async function ask(): Promise<NotificationStateName | null> {
    const printed = await run(powershell, ['-NoProfile', '-NonInteractive', '-Command', script]);
    const state = printed.ok ? printed.value.trim() : '';
    return /^\d+$/.test(state) ? (names[state] ?? 'other') : null;
  }

  return () => {
    const now = clock.now();
    if (last === null || Math.abs(now - last.askedAt) > maxAge) last = { answer: ask(), askedAt: now };
    return last.answer;
  };
}
