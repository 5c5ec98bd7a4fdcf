/** Replaces this process with a new one. */
import { app } from 'electron';
import { withoutCommands } from './commandLine';

/** Quits, and starts the app again in the background, without repeating the commands of this launch. */
export function relaunchHidden(): void {
  app.relaunch({ args: [...withoutCommands(process.argv.slice(1), app.isPackaged), '--hidden'] });
  app.quit();
}
