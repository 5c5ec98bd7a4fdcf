/** The composition root: creates every part, connects them, and stops them in reverse. */

import { join } from 'node:path';
import { app, globalShortcut, powerMonitor, safeStorage } from 'electron';
import type { OpenableView } from '../shared/contract';
import { second } from '../shared/domain/common';
import { createI18n } from '../shared/i18n';
import { createActions, createRequestHandlers, createSnapshotPublisher, handleRequests } from './api';
import { createCalendar, createChromiumTransport, createDays, createFetch, createParser } from './calendar';
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
import {
  createDrafts,
  createHistory,
  createJournal,
  createJournalWithSample,
  readInsightInput,
} from './journal';
import {
  catchUncaught,
  systemClock as clock,
  createChangeSignal,
  createLog,
  createSessionBus,
  createZoneWatcher,
  isWayland,
  openLogFile,
} from './platform';
import { type Change, startReactions } from './reactions';
import {
  createAllPrompts,
  createCue,
  createCueNotification,
  createCurrentReset,
  createNotShownHandler,
  createScheduler,
} from './reset';
import { createSecrets, formatWarning, openSettingsFile, type Warning } from './settings';
import {
  createLoginLaunch,
  createNotifications,
  createShortcuts,
  createTray,
  createTrayHost,
  createWindows,
  systemDialogs as dialogs,
  isOurPage,
  logProcesses,
  logStart,
  type TrayIcon,
} from './shell';
import { createSignals, createSystemSignals } from './signals';

/** How long quitting waits for a file that is being read. */
const quitGrace = 2 * second;

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
  const log = createLog(openLogFile(folder), clock, join(import.meta.dirname, '..'));
  const uncaught = catchUncaught({
    events: process,
    log,
    print: app.isPackaged ? undefined : console.error,
    onFirst: () => changes.emit({ what: 'uncaught' }),
  });
  logProcesses(log);

  // Data on disk
  const format = (warning: Warning): string => formatWarning(warning, t);
  const onSetAside = (file: string): void => log.note({ what: 'file-set-aside', file });
  const onPreferencesChange = () => changes.emit({ what: 'preferences' });
  const storeParts = { ...clock, format, onSetAside };
  const settings = openSettingsFile(folder, createSecrets(safeStorage), {
    ...storeParts,
    onPreferencesChange,
  });
  const preferences = () => settings.read().preferences;
  const journal = createJournal(folder, storeParts);
  const drafts = createDrafts(folder, clock, format, onSetAside);
  function save(): void {
    for (const store of [journal, drafts, settings]) store.save();
  }

  // Calendars
  const calendar = createCalendar({
    folder: join(folder, 'calendar'),
    resources,
    fetch: createFetch(createChromiumTransport()),
    read: createParser(join(import.meta.dirname, 'feedWorker.js'), clock),
    clock,
    joinPatterns: () => preferences().joinPatterns,
    onChange: () => changes.emit({ what: 'calendar' }),
    onFault: fault => log.note({ what: 'feed-fault', fault }),
  });
  const days = createDays({ calendar, journal, settings });
  const zone = createZoneWatcher(clock, () => changes.emit({ what: 'zone' }));
  const data = { clock, folder, log, uncaught, settings, journal, drafts, calendar, days };

  // What holds a reset back
  const bus = createSessionBus();
  const signals = createSignals({
    power: powerMonitor,
    bus,
    signals: createSystemSignals(clock, bus),
    clock,
    settings: settings.read,
    onChange: woke => changes.emit({ what: woke ? 'wake' : 'signals' }),
  });

  // Windows and notifications
  const onViewChange = (view: OpenableView, isOpen: boolean) => changes.emit({ what: 'view', view, isOpen });
  const windows = createWindows({ clock, folder, log, preferences, onViewChange });
  const { views, overlay } = windows;
  const upgrade = restartAfterUpgrade(clock, () => !windows.isVisible());
  changes.on(upgrade.check);
  const notifications = createNotifications(clock);
  const trayHost = createTrayHost(bus, clock, late => changes.emit({ what: 'tray-host', late }));

  // Resets and prompts
  const currentReset = createCurrentReset(journal, () => preferences().anchors);
  const scheduler = createScheduler({
    ...data,
    save,
    currentReset,
    isStale: now => calendar.staleFeed(now) !== null,
    signals: { ...signals, setPace: pace => signals.setPace('scheduler', pace) },
    overlay,
    prompts: createAllPrompts({ ...windows, settings, days, signals, notifications, t }),
    cue: createCue(trayHost.exists, createCueNotification({ notifications, views, t, times })),
    onNotShown: createNotShownHandler({ clock, notifications, t, restart: relaunchHidden }),
    onTick: () => changes.emit({ what: 'tick' }),
  });
  const core = { ...data, t, signals, currentReset, scheduler, views };

  // Actions, and everything that can invoke them: shortcuts, tray, windows, command line
  const actions = createActions(core);
  const isPaused = () => scheduler.trayStatus().pausedUntil !== null;
  const shortcuts = createShortcuts(globalShortcut, isWayland(process.env), {
    reset: actions.beginReset,
    pause: () => (isPaused() ? actions.resume() : void actions.pause('30m')),
    today: () => views.open('today'),
  });
  const tray = createTray(icon, t, times, { ...actions, ...views, quit: () => app.quit() });
  const snapshots = createSnapshotPublisher({ ...core, actions, tray, trayHost, shortcuts, i18n });
  const reactions = startReactions(changes, { ...core, zone, shortcuts, snapshots, icon, i18n });

  const sampleLines = () => t('sample.lines', { returnObjects: true });
  const journalWithSample = createJournalWithSample({ ...data, lines: sampleLines });
  const loginLaunch = createLoginLaunch(app, t);
  const { clearChromiumData } = windows;
  const eraseAll = createEraseAll({ ...core, loginLaunch, clearChromiumData, reload: reactions.reload });
  const requests = createRequestHandlers({
    ...core,
    actions,
    exportImport: createExportImport({ ...core, times, dialogs, eraseAll, onImport: scheduler.tick }),
    history: createHistory({ ...data, journalWithSample }),
    insightInput: () => readInsightInput({ ...data, journalWithSample }, clock.now()),
    shortcuts,
    loginLaunch,
    dialogs,
    snapshots,
  });
  handleRequests(requests, isOurPage);
  const commandContext = { ...core, times, actions, snapshots };
  // Another program may be in the middle of writing these files.
  await Promise.all([settings.settled(), journal.settled()]);
  serveLaterLaunches(launches, commandContext);

  // Stopping and starting
  const running = [icon, bus, upgrade, shortcuts, trayHost, signals, zone, calendar, scheduler];
  app.on('before-quit', () => {
    scheduler.interruptReset();
    save();
    for (const part of running.toReversed()) void part.stop();
  });
  app.on('will-quit', event => {
    if (!calendar.isBlocked()) return;
    event.preventDefault();
    // While a thread waits for a drive that does not answer, even app.exit never returns.
    clock.after(quitGrace, () => (calendar.isBlocked() ? process.kill(process.pid, 'SIGKILL') : app.exit()));
  });
  await reactions.applyPreferences();
  calendar.follow(settings.read().feeds);
  scheduler.tick();
  logStart(log);
  // macOS can't pass --hidden at login, so Electron is asked as well.
  const startedByHand = commands.length === 0 && !app.getLoginItemSettings().wasOpenedAtLogin;
  if (startedByHand && settings.read().feeds.length === 0) views.open('welcome');
  printReply(await runCommands(commands, process.cwd(), commandContext));
}
