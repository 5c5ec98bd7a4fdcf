/** What an app is called, as far as its program tells. */
import { basename, win32 } from 'node:path';

/** A name of one plain word is written like a name: `chrome` → `Chrome`; `zoom.us` and `OBS` are left as they are. */
const asName = (name: string): string =>
  name.replace(/^[a-z]+$/, word => word.charAt(0).toUpperCase() + word.slice(1));

/** By the path or the mere name of a program: `/usr/bin/firefox` → `Firefox`. */
export const unixApp = (program: string): string => asName(basename(program));

/** `C:\Program Files\Zoom\Zoom.exe` → `Zoom`. */
export const windowsApp = (path: string): string => asName(win32.basename(path).replace(/\.exe$/i, ''));

/** A program inside a bundle goes by the name of the outermost: Chrome's helper is Chrome. */
export const macApp = (path: string): string => /\/([^/]+)\.app\//.exec(path)?.[1] ?? unixApp(path);

/** Names that a sound or video engine gives in the stead of the app that it is part of. */
const engines = /^(Chromium|WEBRTC VoiceEngine)$/;

/** A client of PulseAudio or PipeWire, by its `application.name` and `application.process.binary`. */
export function clientApp(given: string | undefined, program: string | undefined): string | undefined {
  // Chromium and Chrome say `Google Chrome input`.
  const name = given?.replace(/ input$/, '');
  if (name !== undefined && !(engines.test(name) && program !== undefined)) return name;
  return program === undefined ? undefined : unixApp(program);
}
