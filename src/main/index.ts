/** Entry point: parses the arguments, makes sure that only one instance runs, shows the tray icon, and starts the app. */
import { resolve } from 'node:path';
import { app, dialog } from 'electron';
import { type Command, needsRunningApp, parseCommandLine } from './cli/commandLine';
import { isTooLong, launchData, printAndExit, replyAddress, resourcesFolder } from './cli/launch';
import { createLaunchQueue } from './cli/launchQueue';
import { withStandardInput } from './cli/standardInput';
import { appUserModelId } from './platform/appUserModelId';
import { systemClock } from './platform/clock';
import { hasDisplay } from './platform/desktopSession';
import { createSessionBus } from './platform/sessionBus';
import { createTrayIcon } from './shell/tray/trayIcon';
import { registerPageScheme } from './shell/windows/pageScheme';
import { createDataFolder } from './storage/dataFolder';

/** How long the launch waits for a session bus that doesn't answer, in milliseconds. */
const busTimeout = 250;

const args = await withStandardInput(process.argv.slice(1));
const commands = parseCommandLine(args, app.isPackaged);

const dataFolder = resolve(app.commandLine.getSwitchValue('user-data-dir') || app.getPath('userData'));
const hasFolder = createDataFolder(dataFolder);
if (hasFolder) app.setPath('userData', dataFolder);

const replyTo = replyAddress();
const data = launchData(args, replyTo);
if (!commands.ok) {
  printAndExit({ output: '', error: commands.problem }, 2);
} else if (isTooLong(data)) {
  printAndExit({ output: '', error: 'The arguments are too long' }, 2);
} else if (!hasFolder) {
  await reportUnusableFolder(commands.value);
} else if (!app.requestSingleInstanceLock(data)) {
  const { awaitReply } = await import('./cli/secondLaunch');
  // Awaited, because Electron doesn't look for a display before this module has been evaluated.
  await awaitReply(replyTo, dataFolder);
  await reportUnusableFolder(commands.value);
} else if (commands.value.some(needsRunningApp)) {
  printAndExit({ output: '', error: 'One Degree isn’t running. Start it first' }, 1);
} else if (!(await hasDisplay(process.env))) {
  printAndExit({ output: '', error: 'One Degree needs a display' }, 1);
} else {
  app.dock?.hide();
  // The installer's shortcut has the same, without which Windows shows no notification. A checkout has no shortcut.
  if (process.platform === 'win32') app.setAppUserModelId(app.isPackaged ? appUserModelId : process.execPath);
  registerPageScheme();
  // The app lives in the tray, so it keeps running when all windows are closed.
  app.on('window-all-closed', () => undefined);
  const launches = createLaunchQueue();
  const bus = createSessionBus();
  // The icon needs it, and nothing comes in from the bus while Electron starts and the rest of the app loads.
  await bus.connect(busTimeout);
  app
    .whenReady()
    .then(async () => {
      const resources = resourcesFolder();
      // The icon is created first because it needs little. Loading the rest would hold up the answers to the panel.
      const icon = createTrayIcon(resources, bus, systemClock);
      await icon.shown;
      const { startApp } = await import('./app');
      await startApp({ commands: commands.value, bus, icon, resources, launches });
    })
    // Without the rest of the app, the icon would have no menu and could not be quit.
    .catch(async (error: unknown) => {
      const { inspect } = await import('node:util');
      dialog.showErrorBox('One Degree couldn’t start', inspect(error));
      app.exit(1);
    });
}

async function reportUnusableFolder(given: readonly Command[]): Promise<void> {
  const { reportUnusableFolder: report } = await import('./cli/unusableFolder');
  report(dataFolder, given, await hasDisplay(process.env));
}
