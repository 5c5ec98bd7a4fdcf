import { describe, expect, it } from 'vitest';
import { entryOf, runsAtLogin } from '../../../../src/main/shell/launchAtLogin/desktopEntry';

const command: [string, ...string[]] = [
  '/opt/One Degree/one-degree',
  '--user-data-dir=/home/ana/50% "work" $HOME `id` \\ é',
  '--hidden',
];
const entry = entryOf('One Degree', command);

const without = (key: string) => entry.replace(new RegExp(`^${key}=.*\n`, 'm'), '');

describe('an entry', () => {
  it('quotes special characters, and escapes the result as a string', () => {
    expect(entryOf('One Degree', ['/bin/a b', 'c%', '"$`\\', '--hidden'])).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=One Degree',
        'Exec="/bin/a b" c%% "\\\\"\\\\$\\\\`\\\\\\\\" --hidden',
        'TryExec=/bin/a b',
        'Terminal=false',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    );
  });

  it('runs its command at login', () => {
    expect(runsAtLogin(entry, command)).toBe(true);
  });

  it('runs no other command', () => {
    expect(runsAtLogin(entry, [...command, '--status'])).toBe(false);
  });
});

describe('an entry that the user or the desktop has changed', () => {
  it.each([
    ['hidden', `${entry}Hidden=true\n`],
    ['hidden, with spaces', `${entry}Hidden = true \n`],
    ['disabled in GNOME', `${without('X-GNOME-Autostart-enabled')}X-GNOME-Autostart-enabled=false\n`],
    ['emptied', ''],
    ['about something else', entry.replace('[Desktop Entry]', '[Desktop Action Open]')],
  ])('does not run when it is %s', (_, text) => {
    expect(runsAtLogin(text, command)).toBe(false);
  });

  it.each([
    ['delayed', `${entry}X-GNOME-Autostart-Delay=10\n`],
    ['not hidden', `${entry}Hidden=false\n`],
    ['commented', `# mine\n\n${entry}# Hidden=true\n`],
    ['given an action that is hidden', `${entry}[Desktop Action Open]\nHidden=true\n`],
    ['saved with the line ends of Windows', entry.replaceAll('\n', '\r\n')],
  ])('runs despite %s', (_, text) => {
    expect(runsAtLogin(text, command)).toBe(true);
  });
});
