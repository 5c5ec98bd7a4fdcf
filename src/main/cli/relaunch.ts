/** Replaces this process with a new one. */
import { isAbsolute } from 'node:path';
import { app } from 'electron';
import { withoutCommands } from './commandLine';

/** Quits, and starts the app again in the background, without repeating the commands of this launch. */
export function relaunchHidden(): void {
  const args = [...withoutCommands(process.argv.slice(1), app.isPackaged), '--hidden'];
  // Under the name by which it was started, which screen readers say.
  const execPath = isAbsolute(process.argv0) ? process.argv0 : process.execPath;
  app.relaunch({ args, execPath });
  app.quit();
}
