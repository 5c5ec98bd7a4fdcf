/** The composition root: creates every part, connects them, and stops them in reverse. */

import { join } from 'node:path';
import { app, globalShortcut } from 'electron';
import type { OpenableView } from '../shared/contract';
import { createI18n } from '../shared/i18n';
import {
  createActions,
  createJoin,
  createRequestHandlers,
  createSnapshotPublisher,
  handleRequests,
} from './api';
import { openCalendars } from './calendar';
import {
  type Command,
  type LaunchQueue,
  printReply,
  relaunchHidden,
  restartAfterUpgrade,
  runCommands,
  serveLaterLaunches,
} from './cli';
import { openExportImport } from './export';
import { openHistory } from './journal';
import {
  systemClock as clock,
  collectOnceAtRest,
  createChangeSignal,
  createSystemBus,
  createZoneWatcher,
  type SessionBus,
} from './platform';
import { type Change, startReactions } from './reactions';
import { openReleaseNews } from './release';
import { openResets } from './reset';
import {
  createLoginLaunch,
  createNotifications,
  createTray,
  createTrayHost,
  createWindows,
  systemDialogs as dialogs,
  isOurPage,
  logStart,
  openShortcuts,
  startErrorLog,
  stopOnQuit,
  systemLicences,
  type TrayIcon,
} from './shell';
import { openSignals } from './signals';
import { openStores } from './stores';

/** What exists before the app. */
interface Launch {
  readonly commands: readonly Command[];
  readonly bus: SessionBus;
  readonly icon: TrayIcon;
  readonly resources: string;
  readonly launches: LaunchQueue;
}

/** Starts the app around its tray icon and runs the commands of this launch. */
export async function startApp({ commands, bus, icon, resources, launches }: Launch): Promise<void> {
  collectOnceAtRest();
  const folder = app.getPath('userData');
  const changes = createChangeSignal<Change>();
  const emits = (what: Exclude<Change['what'], 'tray-host' | 'view'>) => () => changes.emit({ what });
  const i18n = createI18n();
  const { t, times } = i18n;

  // Errors and the log
  const { log, uncaught } = startErrorLog({ folder, clock, onUncaught: emits('uncaught') });

  // Data on disk
  const stores = openStores({ folder, clock, log, t, onPreferencesChange: emits('preferences') });
  const { settings } = stores;
  const preferences = () => settings.read().preferences;

  // Calendars
  const { transport, accounts, calendar, days } = openCalendars({
    ...{ folder, resources, clock, ...stores },
    worker: join(import.meta.dirname, 'feedWorker.js'),
    onChange: emits('calendar'),
    onFault: fault => log.note({ what: 'feed-fault', fault }),
  });
  const zone = createZoneWatcher(clock, emits('zone'));
  const data = { ...stores, clock, folder, log, uncaught, calendar, accounts, days };

  // What holds a reset back
  const systemBus = createSystemBus();
  const { signals, calls } = openSignals({
    ...{ folder, clock, bus, systemBus, settings },
    onChange: woke => changes.emit({ what: woke ? 'wake' : 'signals' }),
  });

  // Windows and notifications
  const onViewChange = (view: OpenableView, isOpen: boolean) => changes.emit({ what: 'view', view, isOpen });
  const windows = createWindows({
    ...{ clock, folder, log, t, preferences, onViewChange },
    onTextSize: textSize => void settings.write({ preferences: { ...preferences(), textSize } }),
  });
  const { views } = windows;
  const upgrade = restartAfterUpgrade(clock, () => !windows.isVisible());
  changes.on(upgrade.check);
  const notifications = createNotifications(clock);
  const trayHost = createTrayHost(bus, clock, isFirst => changes.emit({ what: 'tray-host', isFirst }));

  // Resets and prompts
  const { currentReset, scheduler } = openResets({
    ...{ ...data, i18n, signals, calls, windows, notifications, trayHost },
    restart: relaunchHidden,
    onTick: emits('tick'),
  });
  const core = { ...data, t, signals, calls, currentReset, scheduler, views };

  // News of a version
  const releaseNews = openReleaseNews({ ...data, transport, onChange: emits('release') });

  // Actions, and everything that can invoke them: shortcuts, tray, windows, command line
  const actions = createActions(core);
  const joining = createJoin(core);
  const shortcuts = openShortcuts(globalShortcut, bus, t, emits('shortcuts'), {
    reset: actions.beginReset,
    pause: actions.togglePause,
    today: () => views.open('today'),
  });
  const tray = createTray(icon, t, times, { ...actions, ...joining, ...views, quit: () => app.quit() });
  const shown = { ...core, shortcuts, windows, releaseNews, i18n };
  const snapshots = createSnapshotPublisher({ ...shown, actions, tray, trayHost });
  const reactions = startReactions(changes, { ...shown, zone, snapshots, icon, trayHost });

  // What the windows can ask for
  const loginLaunch = createLoginLaunch(app, t);
  const { reload } = reactions;
  const requests = createRequestHandlers({
    ...{ ...shown, actions, joining, loginLaunch, dialogs, snapshots },
    ...openHistory({ ...data, t }),
    licences: systemLicences(app),
    exportImport: openExportImport({ ...core, ...windows, times, dialogs, loginLaunch, reload }),
  });
  handleRequests(requests, isOurPage);

  // Stopping and starting
  function save(): void {
    scheduler.interruptReset();
    stores.save();
  }
  const watching = [icon, bus, systemBus, upgrade, shortcuts, trayHost, signals, calls, zone];
  const running = [...watching, calendar, scheduler];
  stopOnQuit({ clock, save, running, isBlocked: calendar.isBlocked });
  const commandContext = { ...core, times, actions, snapshots };
  await stores.settled();
  serveLaterLaunches(launches, commandContext);
  await reactions.applyPreferences();
  // The system may ask the user for a password first.
  void settings.unlock().then(() => calendar.follow(settings.read().feeds));
  scheduler.tick();
  logStart(log);
  // macOS can't pass --hidden at login, so Electron is asked as well.
  const startedByHand = commands.length === 0 && !app.getLoginItemSettings().wasOpenedAtLogin;
  if (startedByHand && settings.read().feeds.length === 0) views.open('welcome');
  printReply(await runCommands(commands, process.cwd(), commandContext));
}
