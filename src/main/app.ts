/** The composition root: creates every part, connects them, and stops them in reverse. */

import { join } from 'node:path';
import { app, BrowserWindow, globalShortcut, powerMonitor, safeStorage, session } from 'electron';
import { createI18n, titleWithin } from '../shared/i18n';
import { createActions, createRequests, createSnapshots, handleRequests } from './api';
import { createCalendar, createChromiumTransport, createDays, createFetch, createReader } from './calendar';
import { type Command, printReply, runCommands, serveLaterLaunches } from './cli';
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
import { createAllPrompts, createCue, createCurrentReset, createScheduler } from './reset';
import { createSecrets, formatWarning, openSettingsFile, type Warning } from './settings';
import {
  clearChromiumData,
  confinePages,
  confineRequests,
  createLoginLaunch,
  createMorningWindow,
  createNotifications,
  createOverlay,
  createShortcuts,
  createTray,
  createTrayHost,
  createViews,
  systemDialogs as dialogs,
  isOurPage,
  logProcesses,
  logStart,
  type TrayIcon,
} from './shell';
import { createSignals, createSystemSignals } from './signals';

/** Starts the app around its tray icon and runs the commands of this launch. */
export async function startApp(
  commands: readonly Command[],
  icon: TrayIcon,
  resources: string,
): Promise<void> {
  const folder = app.getPath('userData');
  const changes = createChangeSignal<Change>();
  const i18n = createI18n();
  const { t, times } = i18n;

  // What goes wrong
  const log = createLog(openLogFile(folder), clock, join(import.meta.dirname, '..'));
  const uncaught = catchUncaught({
    events: process,
    log,
    print: app.isPackaged ? undefined : console.error,
    onFirst: () => changes.emit({ what: 'uncaught' }),
  });
  logProcesses(log);

  // What is kept on disk
  const format = (warning: Warning): string => formatWarning(warning, t);
  const onSetAside = (file: string): void => log.note({ what: 'file-set-aside', file });
  const onPreferencesChange = () => changes.emit({ what: 'preferences' });
  const settings = openSettingsFile(folder, createSecrets(safeStorage), {
    now: clock.now,
    format,
    onSetAside,
    onPreferencesChange,
  });
  const journal = createJournal(folder, { now: clock.now, format, onSetAside });
  const drafts = createDrafts(folder, clock, format, onSetAside);
  function save(): void {
    for (const store of [journal, drafts, settings]) store.save();
  }

  // The calendar, and what is known of the person at the computer
  const calendar = createCalendar({
    folder: join(folder, 'calendar'),
    resources,
    fetch: createFetch(createChromiumTransport()),
    read: createReader(join(import.meta.dirname, 'feedWorker.js'), clock),
    clock,
    onChange: () => changes.emit({ what: 'calendar' }),
    onFault: fault => log.note({ what: 'feed-fault', fault }),
  });
  const days = createDays({ calendar, journal, settings });
  const sampleLines = () => t('sample.lines', { returnObjects: true });
  const journalWithSample = createJournalWithSample({
    clock,
    journal,
    calendar,
    settings,
    lines: sampleLines,
  });
  const zone = createZoneWatcher(clock, () => changes.emit({ what: 'zone' }));
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
  confinePages(session.defaultSession);
  confineRequests(session.defaultSession);
  const views = createViews(folder, clock, log, (view, isOpen) =>
    changes.emit({ what: 'view', view, isOpen }),
  );
  const overlay = createOverlay(clock, () => settings.read().preferences);
  const morningWindow = createMorningWindow(clock);
  const isWatched = () => BrowserWindow.getFocusedWindow() !== null;
  const notifications = createNotifications(clock);
  const trayHost = createTrayHost(bus, late => changes.emit({ what: 'tray-host', late }));

  // Resets, and what else opens by itself
  const currentReset = createCurrentReset(journal, () => settings.read().preferences.anchors);
  const scheduler = createScheduler({
    clock,
    journal,
    save,
    currentReset,
    settings,
    days,
    isStale: now => calendar.staleFeed(now) !== null,
    signals: { ...signals, setPace: pace => signals.setPace('scheduler', pace) },
    overlay,
    prompts: createAllPrompts({ settings, days, signals, notifications, morningWindow, t, views, isWatched }),
    cue: createCue(trayHost.exists, ({ to }, until) => {
      const next =
        to === null ? '' : t('tray.next', { title: titleWithin(to.title, t), time: times.clock(to.start) });
      notifications.say(t('tray.resetNow'), next, until, () => views.open('today'));
    }),
    onTick: () => changes.emit({ what: 'tick' }),
  });

  // What can be asked for: by shortcuts, by the tray, by the windows, on the command line
  const actions = createActions({
    clock,
    t,
    journal,
    drafts,
    currentReset,
    scheduler,
    settings,
    calendar,
    days,
  });
  const shortcuts = createShortcuts(globalShortcut, isWayland(process.env), {
    reset: actions.beginReset,
    pause: () => (scheduler.trayStatus().pausedUntil === null ? void actions.pause('30m') : actions.resume()),
    today: () => views.open('today'),
  });
  const tray = createTray(icon, t, times, { ...actions, open: views.open, quit: () => app.quit() });
  const known = {
    clock,
    folder,
    log,
    uncaught,
    settings,
    journal,
    drafts,
    calendar,
    days,
    signals,
    scheduler,
    currentReset,
  };
  const snapshots = createSnapshots({ ...known, views, tray, trayHost, shortcuts, i18n });
  const reactions = startReactions(changes, { ...known, zone, shortcuts, snapshots, icon, i18n });

  const loginLaunch = createLoginLaunch(app, t);
  const eraseAll = createEraseAll({
    ...known,
    views,
    loginLaunch,
    clearChromiumData: () => clearChromiumData(session.defaultSession),
    reload: reactions.reload,
  });
  const requests = createRequests({
    ...known,
    t,
    actions,
    exportImport: createExportImport({ ...known, t, times, dialogs, eraseAll, onImport: scheduler.tick }),
    history: createHistory({ clock, log: journalWithSample, calendar, settings }),
    insightInput: () => readInsightInput({ calendar, log: journalWithSample, settings }, clock.now()),
    shortcuts,
    loginLaunch,
    dialogs,
    views,
    snapshots,
  });
  handleRequests(requests, isOurPage);
  const commandContext = { clock, actions, t, times, snapshots, signals, views };
  serveLaterLaunches(commandContext);

  const running = [icon, bus, shortcuts, trayHost, signals, zone, calendar, scheduler];
  app.on('before-quit', () => {
    scheduler.interruptReset();
    save();
    for (const part of running.toReversed()) void part.stop();
  });

  await reactions.applyPreferences();
  calendar.follow(settings.read().feeds);
  scheduler.tick();
  logStart(log);
  // At login macOS passes no argument.
  const startedByHand = commands.length === 0 && !app.getLoginItemSettings().wasOpenedAtLogin;
  if (startedByHand && settings.read().feeds.length === 0) views.open('welcome');
  printReply(await runCommands(commands, process.cwd(), commandContext));
}
