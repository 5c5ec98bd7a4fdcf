/** The composition root: creates every part, connects them, and stops them in reverse. */

import { join } from 'node:path';
import { app, globalShortcut, powerMonitor, shell } from 'electron';
import type { OpenableView } from '../shared/contract';
import { createI18n } from '../shared/i18n';
import {
  createActions,
  createJoin,
  createRequestHandlers,
  createSnapshotPublisher,
  handleRequests,
} from './api';
import {
  createAccounts,
  createCalendar,
  createChromiumTransport,
  createDays,
  createFetch,
  createParser,
} from './calendar';
import {
  type Command,
  type LaunchQueue,
  printReply,
  relaunchHidden,
  restartAfterUpgrade,
  runCommands,
  serveLaterLaunches,
} from './cli';
import { createEraseAll, createExportImport } from './export';
import { createHistory, createJournalWithSample, readInsightInput } from './journal';
import {
  systemClock as clock,
  createChangeSignal,
  createSessionBus,
  createSystemBus,
  createZoneWatcher,
  isWayland,
  systemRandom,
} from './platform';
import { type Change, startReactions } from './reactions';
import { createReleaseNews, latestVersionAddress } from './releases';
import {
  createAllPrompts,
  createCardOffer,
  createCue,
  createCueNotification,
  createCurrentReset,
  createExperiment,
  createNotShownHandler,
  createScheduler,
} from './reset';
import {
  createLoginLaunch,
  createNotifications,
  createShortcuts,
  createTray,
  createTrayHost,
  createWindows,
  systemDialogs as dialogs,
  isOurPage,
  logStart,
  startErrorLog,
  stopOnQuit,
  type TrayIcon,
} from './shell';
import { createCallFollower, createSignals, createSystemSignals, openCallFile } from './signals';
import { openStores } from './stores';

/** Starts the app around its tray icon and runs the commands of this launch. */
export async function startApp(
  commands: readonly Command[],
  icon: TrayIcon,
  resources: string,
  launches: LaunchQueue,
): Promise<void> {
  const folder = app.getPath('userData');
  const changes = createChangeSignal<Change>();
  const i18n = createI18n();
  const { t, times } = i18n;

  // Errors and the log
  const onUncaught = () => changes.emit({ what: 'uncaught' });
  const { log, uncaught } = startErrorLog({ folder, clock, onUncaught });

  // Data on disk
  const onPreferencesChange = () => changes.emit({ what: 'preferences' });
  const stores = openStores({ folder, clock, log, t, onPreferencesChange });
  const { settings } = stores;
  const preferences = () => settings.read().preferences;

  // Calendars
  const transport = createChromiumTransport();
  const accounts = createAccounts(transport, clock);
  const calendar = createCalendar({
    folder: join(folder, 'calendar'),
    resources,
    fetch: createFetch(transport),
    accountFetch: accounts.fetchFor,
    read: createParser(join(import.meta.dirname, 'feedWorker.js'), clock),
    clock,
    joinPatterns: () => preferences().joinPatterns,
    rules: preferences,
    onChange: () => changes.emit({ what: 'calendar' }),
    onFault: fault => log.note({ what: 'feed-fault', fault }),
  });
  const days = createDays({ ...stores, calendar });
  const zone = createZoneWatcher(clock, () => changes.emit({ what: 'zone' }));
  const data = { ...stores, clock, folder, log, uncaught, calendar, accounts, days };

  // What holds a reset back
  const bus = createSessionBus();
  const systemBus = createSystemBus();
  const chosenApps = () => preferences().holdApps;
  const system = createSystemSignals({ power: powerMonitor, clock, bus, systemBus, chosenApps });
  const signals = createSignals({
    power: powerMonitor,
    bus,
    watchLock: system.watchLock,
    signals: system.signals,
    clock,
    settings: settings.read,
    onChange: woke => changes.emit({ what: woke ? 'wake' : 'signals' }),
  });
  const calls = createCallFollower({
    sources: system.callSources,
    clock,
    file: openCallFile(folder, clock),
    onChange: () => changes.emit({ what: 'signals' }),
  });

  // Windows and notifications
  const onViewChange = (view: OpenableView, isOpen: boolean) => changes.emit({ what: 'view', view, isOpen });
  const windows = createWindows({
    ...{ clock, folder, log, t, preferences, onViewChange },
    onTextSize: textSize => void settings.write({ preferences: { ...preferences(), textSize } }),
  });
  const { views, overlay, arrival } = windows;
  const upgrade = restartAfterUpgrade(clock, () => !windows.isVisible());
  changes.on(upgrade.check);
  const notifications = createNotifications(clock);
  const trayHost = createTrayHost(bus, clock, late => changes.emit({ what: 'tray-host', late }));

  // Resets and prompts
  const currentReset = createCurrentReset(stores.journal, () => preferences().anchors);
  const scheduler = createScheduler({
    ...data,
    currentReset,
    isStale: now => calendar.staleFeed(now) !== null,
    signals: {
      ...signals,
      calls: calls.calls,
      followCalls: calls.follow,
      setPace: pace => signals.setPace('scheduler', pace),
    },
    overlay,
    arrival,
    experiment: createExperiment({ ...data, random: systemRandom }),
    questions: windows.questionsWindow,
    prompts: createAllPrompts({ ...windows, settings, days, signals, notifications, t }),
    cue: createCue(trayHost.exists, createCueNotification({ notifications, views, t, times, preferences })),
    onNotShown: createNotShownHandler({ clock, notifications, t, restart: relaunchHidden }),
    onSkipped: createCardOffer({ clock, settings, notifications, views, t }),
    onTick: () => changes.emit({ what: 'tick' }),
  });
  const core = { ...data, t, signals, calls, currentReset, scheduler, views };

  const releaseNews = createReleaseNews({
    ...data,
    address: latestVersionAddress(app.getAppPath()),
    version: app.getVersion(),
    transport,
    open: page => void shell.openExternal(page),
    onChange: () => changes.emit({ what: 'release' }),
  });

  // Actions, and everything that can invoke them: shortcuts, tray, windows, command line
  const actions = createActions(core);
  const joining = createJoin(core);
  const isPaused = () => scheduler.trayStatus().pausedUntil !== null;
  const shortcuts = createShortcuts(globalShortcut, isWayland(process.env), {
    reset: actions.beginReset,
    pause: () => (isPaused() ? actions.resume() : void actions.pause('30m')),
    today: () => views.open('today'),
  });
  const tray = createTray(icon, t, times, { ...actions, ...joining, ...views, quit: () => app.quit() });
  const shown = { ...core, shortcuts, windows, releaseNews, i18n };
  const snapshots = createSnapshotPublisher({ ...shown, actions, tray, trayHost });
  const reactions = startReactions(changes, { ...shown, zone, snapshots, icon });

  const sampleLines = () => t('sample.lines', { returnObjects: true });
  const journalWithSample = createJournalWithSample({ ...data, lines: sampleLines });
  const loginLaunch = createLoginLaunch(app, t);
  const { clearChromiumData } = windows;
  const eraseAll = createEraseAll({ ...core, loginLaunch, clearChromiumData, reload: reactions.reload });
  const requests = createRequestHandlers({
    ...core,
    actions,
    joining,
    exportImport: createExportImport({ ...core, times, dialogs, eraseAll, onImport: scheduler.tick }),
    history: createHistory({ ...data, journalWithSample }),
    insightInput: () => readInsightInput({ ...data, journalWithSample }, clock.now()),
    shortcuts,
    loginLaunch,
    dialogs,
    overlay,
    snapshots,
    releaseNews,
  });
  handleRequests(requests, isOurPage);
  const commandContext = { ...core, times, actions, snapshots };
  await stores.settled();
  serveLaterLaunches(launches, commandContext);

  // Stopping and starting
  function save(): void {
    scheduler.interruptReset();
    stores.save();
  }
  const running = [
    icon,
    bus,
    systemBus,
    upgrade,
    shortcuts,
    trayHost,
    signals,
    calls,
    zone,
    calendar,
    scheduler,
  ];
  stopOnQuit({ clock, save, running, isBlocked: calendar.isBlocked });
  await reactions.applyPreferences();
  calendar.follow(settings.read().feeds);
  scheduler.tick();
  logStart(log);
  // macOS can't pass --hidden at login, so Electron is asked as well.
  const startedByHand = commands.length === 0 && !app.getLoginItemSettings().wasOpenedAtLogin;
  if (startedByHand && settings.read().feeds.length === 0) views.open('welcome');
  printReply(await runCommands(commands, process.cwd(), commandContext));
}
