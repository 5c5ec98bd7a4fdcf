/** `npm start -- ARGUMENTS`: builds if necessary and runs the app. stdout and the exit code are only the app's. */

import { buildIfStale } from './build';
import { chromiumFlags } from './chromiumFlags';
import { provideDisplay } from './display';
import { root } from './paths';
import { runProcess } from './run';
import { say } from './say';
import { setUpToRun } from './setup';

async function start(args: readonly string[]): Promise<number> {
  const electron = await setUpToRun();
  if (!electron.ok) {
    say(electron.problem);
    return 1;
  }
  if (!(await buildIfStale())) return 1;
  const display = await provideDisplay();
  try {
    const env = { ...process.env, ...display.env };
    return await runProcess(electron.value, [...chromiumFlags(env), root, ...args], {
      // npm changes to the checkout, but relative paths in the arguments refer to the folder where npm was called.
      cwd: process.env.INIT_CWD ?? root,
      env,
    });
  } finally {
    display.stop();
  }
}

process.exitCode = await start(process.argv.slice(2));
