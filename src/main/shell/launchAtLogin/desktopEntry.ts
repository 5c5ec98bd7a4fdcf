/** A desktop entry that starts a program at login, by the Desktop Entry and the Desktop Application Autostart Specification. */

/** The text of an entry that runs `command`. */
export const entryOf = (name: string, command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${escaped(name)}`,
    `Exec=${execOf(command)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

/** Whether an entry runs `command` at login: it may say otherwise, or have been switched off by the user or the desktop. */
export function runsAtLogin(entry: string, command: readonly string[]): boolean {
  const keys = keysOf(entry);
  return (
    keys.get('Exec') === execOf(command) &&
    keys.get('Hidden') !== 'true' &&
    keys.get('X-GNOME-Autostart-enabled') !== 'false'
  );
}

/** The value of `Exec`: each argument quoted as that key wants it, then all of it escaped as any string is. */
const execOf = (command: readonly string[]): string => escaped(command.map(quoted).join(' '));

/** A lone % would be a field code. */
function quoted(argument: string): string {
  const literal = argument.replaceAll('%', '%%');
  return /^[\w@%+=:,./-]+$/.test(literal) ? literal : `"${literal.replace(/["`$\\]/g, '\\$&')}"`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (value: string): string => value.replace(/[\\\n\r\t]/g, found => escapes[found] ?? found);

/** Key → value of the group that counts; what stands in other groups is about something else. */
function keysOf(entry: string): ReadonlyMap<string, string> {
  const [, group = ''] = entry.split(/^\[Desktop Entry\]\s*$/m);
  const [own = ''] = group.split(/^\[/m);
  return new Map(
    own.split('\n').flatMap(line => {
      const [, key, value] = /^([\w-]+)[ \t]*=[ \t]*(.*?)\s*$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value]];
    }),
  );
}
