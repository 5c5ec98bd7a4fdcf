/** `npm run dev`: runs the app with hot reloading, on the same Electron as `npm start`. */

import { forgetBuild } from './build';
import { chromiumFlags } from './chromiumFlags';
import { provideDisplay } from './display';
import { inRoot, root } from './paths';
import { runProcess } from './run';
import { say } from './say';
import { setUpToRun } from './setup';

async function dev(args: readonly string[]): Promise<number> {
  const electron = await setUpToRun();
  if (!electron.ok) {
    say(electron.problem);
    return 1;
  }
  forgetBuild();
  const display = await provideDisplay();
  try {
    const electronVite = inRoot('node_modules/electron-vite/bin/electron-vite.js');
    const env = { ...process.env, ...display.env, ELECTRON_EXEC_PATH: electron.value };
    return await runProcess(
      process.execPath,
      [electronVite, 'dev', '--watch', '--', ...chromiumFlags(env), ...args],
      { cwd: root, env },
    );
  } finally {
    display.stop();
  }
}

process.exitCode = await dev(process.argv.slice(2));
