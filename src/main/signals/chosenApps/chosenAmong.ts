/** Compares the names of programs with what the user has entered. */

/** `OBS Studio`, `obs-studio` and `OBSStudio.exe` are one name. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.(exe|app|bin|desktop)$/, '')
    .replace(/[^\p{L}\p{N}+]/gu, '');

/** Returns the first of the chosen names that is running, as it was entered, or null. */
export function chosenAmong(chosen: readonly string[], programs: readonly string[]): string | null {
  const running = new Set(programs.map(plain));
  return chosen.find(name => plain(name) !== '' && running.has(plain(name))) ?? null;
}
