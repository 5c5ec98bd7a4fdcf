/** Desktop entries that start a program at login, by the Desktop Entry and Desktop Application Autostart Specifications. */

/** Returns the text of an entry that runs `command`. Desktops ignore it once the program has been removed. */
export const entryOf = (name: string, command: readonly [string, ...string[]]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${escaped(name)}`,
    `Exec=${execOf(command)}`,
    `TryExec=${escaped(command[0])}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

/** Whether an entry runs `command` at login, and was not disabled by the user or the desktop. */
export function runsAtLogin(entry: string, command: readonly string[]): boolean {
  const keys = keysOf(entry);
  return (
    keys.get('Exec') === execOf(command) &&
    keys.get('Hidden') !== 'true' &&
    keys.get('X-GNOME-Autostart-enabled') !== 'false'
  );
}

/** Returns the value of `Exec`: the arguments are quoted for this key, and the result is escaped like any string. */
const execOf = (command: readonly string[]): string => escaped(command.map(quoted).join(' '));

/** Quotes an argument. A lone % would be a field code. */
function quoted(argument: string): string {
  const literal = argument.replaceAll('%', '%%');
  return /^[\w@%+=:,./-]+$/.test(literal) ? literal : `"${literal.replace(/["`$\\]/g, '\\$&')}"`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (value: string): string => value.replace(/[\\\n\r\t]/g, found => escapes[found] ?? found);

/** Returns the keys and values of the main group, ignoring other groups. */
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
