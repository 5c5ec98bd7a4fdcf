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

/** An id as in `org.videolan.vlc`. */
const reverseDomain = /^(?:[\w-]+\.){2,}([\w-]+)$/;

/**
 * From what an app calls itself when it asks to keep the screen awake: a name, a program's path, or the id of its desktop
 * entry. Undefined if that says nothing.
 */
export function inhibitorApp(given: string): string | undefined {
  const name = basename(given.trim()).replace(/\.desktop$/, '');
  // GNOME's own tools pass `user` for what the user switched on.
  if (name === '' || name === 'user' || name.length > maxNameChars) return undefined;
  return unixApp(reverseDomain.exec(name)?.[1] ?? name);
}

/** A longer one is no name. */
const maxNameChars = 60;

/** Names of sound and video engines, which are not the names of their apps. */
const engines = /^(Chromium|WEBRTC VoiceEngine)$/;

/** From the `application.name` and `application.process.binary` of a PulseAudio or PipeWire client. */
export function clientApp(clientName: string | undefined, program: string | undefined): string | undefined {
  // Chromium and Chrome append ` input`.
  const name = clientName?.replace(/ input$/, '');
  if (name !== undefined && !(engines.test(name) && program !== undefined)) return name;
  return program === undefined ? undefined : unixApp(program);
}
