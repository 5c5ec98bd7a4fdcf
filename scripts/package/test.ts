/** `npm run test:packaged`: packs the app, and tests the .deb as it is installed, used, upgraded and removed. */
import { inRoot, root } from '../paths';
import { runProcess } from '../run';
import { say } from '../say';
import { setUp } from '../setup';
import { neededByTests } from '../systemPackages';

async function testPackaged(args: readonly string[]): Promise<number> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    say('this installs and removes the package, so it needs root, on Debian or Ubuntu');
    return 1;
  }
  const electron = await setUp({ programs: [...neededByTests, 'appstreamcli'] });
  if (!electron.ok) {
    say(electron.problem);
    return 1;
  }
  const run = (...command: readonly string[]) =>
    runProcess(process.execPath, command, { cwd: root, stdio: ['ignore', 2, 2] });
  return (
    (await run('--import', 'tsx', inRoot('scripts/package/index.ts'), 'deb')) ||
    (await run(inRoot('node_modules/vitest/vitest.mjs'), 'run', '--project', 'packaged', ...args))
  );
}

process.exitCode = await testPackaged(process.argv.slice(2));
