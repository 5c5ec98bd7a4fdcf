/** The first moments: what is asked, whether this is the only launch, and the tray; then everything else. */
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { app, dialog } from 'electron';
import { needsRunningApp, parseCommandLine } from './cli/commandLine';
import { launchData, printAndExit, replyAddress, resourcesFolder } from './cli/launch';
import { createTrayIcon } from './shell/tray/trayIcon';

const given = process.argv.slice(1);
const commands = parseCommandLine(given, app.isPackaged);

const dataFolder = app.commandLine.getSwitchValue('user-data-dir');
if (dataFolder !== '') app.setPath('userData', resolve(dataFolder));

const replyTo = replyAddress();
if (!commands.ok) {
  printAndExit({ said: '', problem: commands.problem }, 2);
} else if (!app.requestSingleInstanceLock(launchData(given, replyTo))) {
  void import('./cli/secondLaunch').then(({ awaitReply }) => awaitReply(replyTo));
} else if (commands.value.some(needsRunningApp)) {
  printAndExit({ said: '', problem: 'One Degree isn’t running. Start it first' }, 1);
} else {
  app.dock?.hide();
  // The tray is the app; its windows come and go.
  app.on('window-all-closed', () => undefined);
  app
    .whenReady()
    .then(async () => {
      const resources = resourcesFolder();
      // What the icon needs is little: the panel has it while the rest is being loaded.
      const icon = createTrayIcon(resources);
      const { startApp } = await import('./app');
      await startApp(commands.value, icon, resources);
    })
    // Half an app would be an icon without a menu, which nobody could end.
    .catch((error: unknown) => {
      dialog.showErrorBox('One Degree couldn’t start', inspect(error));
      app.exit(1);
    });
}
