/** The names of apps, from their programs. */
import { basename, win32 } from 'node:path';

/** Capitalises a plain word: `chrome` → `Chrome`. Leaves `zoom.us` and `OBS` as they are. */
const capitalized = (name: string): string =>
  name.replace(/^[a-z]+$/, word => word.charAt(0).toUpperCase() + word.slice(1));

/** From the path or name of a program: `/usr/bin/firefox` → `Firefox`. */
export const unixApp = (program: string): string => capitalized(basename(program));

/** `C:\Program Files\Zoom\Zoom.exe` → `Zoom`. */
export const windowsApp = (path: string): string => capitalized(win32.basename(path).replace(/\.exe$/i, ''));

/** From a path inside a bundle, by the outermost bundle: Chrome's helper → `Chrome`. */
export const macApp = (path: string): string => /\/([^/]+)\.app\//.exec(path)?.[1] ?? unixApp(path);

/** Names of sound and video engines, which are not the names of their apps. */
const engines = /^(Chromium|WEBRTC VoiceEngine)$/;

/** From the `application.name` and `application.process.binary` of a PulseAudio or PipeWire client. */
export function clientApp(clientName: string | undefined, program: string | undefined): string | undefined {
  // Chromium and Chrome append ` input`.
  const name = clientName?.replace(/ input$/, '');
  if (name !== undefined && !(engines.test(name) && program !== undefined)) return name;
  return program === undefined ? undefined : unixApp(program);
}
