/**
 * `npm run test:desktops -- kwin`: runs the app in a real session of a desktop, without a screen, and checks that a reset
 * covers it. KWin and GNOME Shell are large, so nothing installs them; Xfce and sway are part of `npm test`, too.
 */
import { inRoot, root } from './paths';
import { runProcess } from './run';
import { say } from './say';
import { setUp } from './setup';
import { isOnPath, neededByTests } from './systemPackages';

interface TestableDesktop {
  readonly file: string;
  readonly project: 'e2e' | 'desktops';
  /** Its programs, and the Debian packages that have them. */
  readonly programs: Readonly<Record<string, string>>;
}

const desktops: Readonly<Record<string, TestableDesktop>> = {
  kwin: {
    file: 'tests/desktops/kwin.test.ts',
    project: 'desktops',
    programs: { kwin_wayland: 'kwin-wayland', 'xfce4-terminal': 'xfce4-terminal' },
  },
  'kwin-x11': {
    file: 'tests/desktops/kwinX11.test.ts',
    project: 'desktops',
    programs: { kwin_x11: 'kwin-x11' },
  },
  muffin: {
    file: 'tests/desktops/muffin.test.ts',
    project: 'desktops',
    // Without the settings of the second, the first ends at once.
    programs: { muffin: 'muffin', 'csd-xsettings': 'cinnamon-settings-daemon' },
  },
  gnome: {
    file: 'tests/desktops/gnome.test.ts',
    project: 'desktops',
    programs: { 'gnome-shell': 'gnome-shell', 'xfce4-terminal': 'xfce4-terminal' },
  },
  sway: { file: 'tests/e2e/sway.test.ts', project: 'e2e', programs: {} },
  xfce: { file: 'tests/e2e/xfce.test.ts', project: 'e2e', programs: {} },
};

async function testDesktop([name = '', ...args]: readonly string[]): Promise<number> {
  const desktop = desktops[name];
  if (process.platform !== 'linux' || desktop === undefined) {
    say(`on Linux, say which desktop: npm run test:desktops -- ${Object.keys(desktops).join('|')}`);
    return 1;
  }
  const missing = Object.entries(desktop.programs).filter(([program]) => !isOnPath(program));
  if (missing.length > 0) {
    const packages = missing.map(([, debianPackage]) => debianPackage).join(' ');
    say(
      `${name} is not installed; on Debian and Ubuntu: apt-get install --no-install-recommends ${packages}`,
    );
    return 1;
  }
  const electron = await setUp({ programs: neededByTests });
  if (!electron.ok) {
    say(electron.problem);
    return 1;
  }
  const vitest = inRoot('node_modules/vitest/vitest.mjs');
  return runProcess(process.execPath, [vitest, 'run', '--project', desktop.project, desktop.file, ...args], {
    cwd: root,
  });
}

process.exitCode = await testDesktop(process.argv.slice(2));
