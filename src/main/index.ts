/** Entry point: parses the arguments, makes sure that only one instance runs, shows the tray icon, and starts the app. */
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { app, dialog } from 'electron';
import { needsRunningApp, parseCommandLine } from './cli/commandLine';
import { launchData, printAndExit, replyAddress, resourcesFolder } from './cli/launch';
import { createTrayIcon } from './shell/tray/trayIcon';

const args = process.argv.slice(1);
const commands = parseCommandLine(args, app.isPackaged);

const dataFolder = app.commandLine.getSwitchValue('user-data-dir');
if (dataFolder !== '') app.setPath('userData', resolve(dataFolder));

const replyTo = replyAddress();
if (!commands.ok) {
  printAndExit({ output: '', error: commands.problem }, 2);
} else if (!app.requestSingleInstanceLock(launchData(args, replyTo))) {
  void import('./cli/secondLaunch').then(({ awaitReply }) => awaitReply(replyTo));
} else if (commands.value.some(needsRunningApp)) {
  printAndExit({ output: '', error: 'One Degree isn’t running. Start it first' }, 1);
} else {
  app.dock?.hide();
  // The app lives in the tray, so it keeps running when all windows are closed.
  app.on('window-all-closed', () => undefined);
  app
    .whenReady()
    .then(async () => {
      const resources = resourcesFolder();
      // The icon is created first because it needs little; the rest loads while it is already visible.
      const icon = createTrayIcon(resources);
      const { startApp } = await import('./app');
      await startApp(commands.value, icon, resources);
    })
    // Without the rest of the app, the icon would have no menu and could not be quit.
    .catch((error: unknown) => {
      dialog.showErrorBox('One Degree couldn’t start', inspect(error));
      app.exit(1);
    });
}
