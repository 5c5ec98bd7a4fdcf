/** The composition root: builds the parts and connects them. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  globalShortcut,
  nativeTheme,
  powerMonitor,
  safeStorage,
  session,
} from 'electron';
import type { Snapshot } from '../shared/contract';
import { isStale } from '../shared/domain/calendar/feed';
import { localeFor } from '../shared/domain/settings/language';
import type { Settings } from '../shared/domain/settings/settings';
import { createI18n } from '../shared/i18n/i18n';
import en from '../shared/i18n/locales/en.json';
import { createActions } from './api/actions';
import { handleRequests, sendSnapshot } from './api/ipc';
import { createRequests } from './api/requests';
import { snapshotOf } from './api/snapshot';
import { createCalendar } from './calendar/calendar';
import { createDays } from './calendar/days';
import { createChromiumTransport } from './calendar/fetch/chromiumTransport';
import { createFetch } from './calendar/fetch/fetch';
import { createReader } from './calendar/reader';
import { type Command, parseCommandLine } from './cli/commandLine';
import { printReply } from './cli/launch';
import { runCommands } from './cli/runCommands';
import { serveLaterLaunches } from './cli/secondLaunch';
import { createEraseAll } from './export/eraseAll';
import { createExportImport } from './export/exportImport';
import { createDrafts } from './journal/drafts';
import { createHistory } from './journal/history';
import { readInsightInput } from './journal/insightInput';
import { createJournal } from './journal/journal';
import { createJournalWithSample } from './journal/journalWithSample';
import { systemClock as clock } from './platform/clock';
import { createSessionBus } from './platform/sessionBus';
import { createZoneWatcher } from './platform/zone';
import { createCue } from './reset/cue';
import { createCurrentReset } from './reset/currentReset';
import { createEveningPrompt } from './reset/prompts/eveningPrompt';
import { createLastMinutePrompt } from './reset/prompts/lastMinutePrompt';
import { createMorningPrompt } from './reset/prompts/morningPrompt';
import { createPrompts } from './reset/prompts/prompts';
import { createScheduler } from './reset/scheduler';
import { createSecrets } from './settings/secrets';
import { openSettingsFile } from './settings/settingsFile';
import { formatWarning, type Warning } from './settings/warnings';
import { systemDialogs } from './shell/dialogs';
import { createLoginLaunch } from './shell/launchAtLogin';
import { createNotifications } from './shell/notifications';
import { createShortcuts } from './shell/shortcuts';
import { createTray } from './shell/tray/tray';
import { createTrayHost } from './shell/tray/trayHost';
import type { TrayIcon } from './shell/tray/trayIcon';
import { clearChromiumData } from './shell/windows/chromiumData';
import { createMorningWindow } from './shell/windows/morningWindow';
import { createOverlay } from './shell/windows/overlay';
import { confineRequests } from './shell/windows/page';
import { createViews } from './shell/windows/views';
import { confinePages } from './shell/windows/window';
import { isWayland } from './signals/desktopSession';
import { createSignals } from './signals/signals';
import { createSystemSignals } from './signals/systemSignals';

/** Builds the app around its tray icon, and does what its first launch was asked for. */
export async function startApp(
  commands: readonly Command[],
  icon: TrayIcon,
  resources: string,
): Promise<void> {
  const folder = app.getPath('userData');
  const i18n = createI18n();
  const { t, times } = i18n;

  const followSignals = (follow: boolean): void => signals.setPace('settings', follow ? 'closely' : null);

  const views = createViews(folder, clock, (view, isOpen) => {
    // Its page turns to today.
    if (view === 'reflection') publish();
    if (view !== 'settings') return;
    if (!isOpen) followSignals(false);
    // What the system says to the shortcuts is asked anew; and they may have rested for a recording.
    shortcuts.wake();
  });
  const tray = createTray(icon, t, times, {
    beginReset: () => actions.beginReset(),
    logEnergy: energy => actions.checkIn({ energy }),
    pause: length => actions.pause(length),
    resume: () => actions.resume(),
    refreshFeeds: () => actions.refreshFeeds(),
    open: views.open,
    quit: () => app.quit(),
  });

  confinePages(session.defaultSession);
  confineRequests(session.defaultSession);

  const say = (notice: Warning): string => formatWarning(notice, t);
  const files = { now: clock.now, say };
  const settingsFile = openSettingsFile(folder, createSecrets(safeStorage), files);
  const journal = createJournal(folder, files);
  const drafts = createDrafts(folder, clock, say);
  function save(): void {
    journal.save();
    drafts.save();
    settingsFile.save();
  }
  const currentReset = createCurrentReset(journal, () => settingsFile.read().preferences.anchors);

  const calendar = createCalendar({
    folder: join(folder, 'calendar'),
    resources,
    fetch: createFetch(createChromiumTransport()),
    read: createReader(join(import.meta.dirname, 'feedWorker.js'), clock),
    clock,
    onChange: recompute,
  });

  const days = createDays({ calendar, journal, settings: settingsFile });
  function recompute(): void {
    days.recompute();
    scheduler.tick();
  }

  const settings = {
    read: settingsFile.read,
    write(change: Partial<Settings>) {
      const written = settingsFile.write(change);
      if (change.preferences !== undefined) {
        void applyPreferences().then(publish);
        days.recompute();
      }
      return written;
    },
  };

  /** Takes on what the user chose: shortcuts, colours and language. */
  function applyPreferences(): Promise<void> {
    const { shortcuts: keys, appearance, language } = settingsFile.read().preferences;
    shortcuts.follow(keys);
    nativeTheme.themeSource = appearance;
    return i18n.setLocale(localeFor(language, app.getPreferredSystemLanguages(), app.getSystemLocale()));
  }

  const zone = createZoneWatcher(clock, () => {
    calendar.reexpand();
    recompute();
  });
  const bus = createSessionBus();
  const signals = createSignals({
    power: powerMonitor,
    bus,
    signals: createSystemSignals(clock, bus),
    clock,
    settings: settings.read,
    onChange(woke) {
      if (woke) {
        zone.check();
        calendar.refresh();
      }
      scheduler.tick();
    },
  });

  const overlay = createOverlay(
    clock,
    () => settings.read().preferences,
    ending => scheduler.endReset(ending),
  );

  const trayHost = createTrayHost(bus, late => {
    if (late) icon.recreate();
    publish();
  });
  const notifications = createNotifications(clock);

  const scheduler = createScheduler({
    clock,
    journal,
    save,
    currentReset,
    settings,
    days,
    isStale: now => settings.read().feeds.some(({ id, on }) => on && isStale(calendar.health(id), now)),
    signals: { ...signals, setPace: pace => signals.setPace('scheduler', pace) },
    overlay,
    prompts: createPrompts([
      createEveningPrompt({
        settings,
        meetings: days.meetings,
        entriesAround: days.entriesAround,
        holds: signals.holds,
        open: () => views.open('reflection'),
      }),
      createMorningPrompt({
        settings,
        prompt: createMorningWindow(clock),
        signals,
        meetings: days.meetings,
        entriesAround: days.entriesAround,
        isWatched: () => BrowserWindow.getFocusedWindow() !== null,
      }),
      createLastMinutePrompt({
        settings,
        transitions: () => days.meetingEnds().transitions,
        holds: signals.holds,
        say: ({ from, at }) =>
          notifications.say(t('lastMinute.title', { title: from.title }), t('lastMinute.body'), at),
      }),
    ]),
    cue: createCue(trayHost.exists, ({ to }, until) => {
      const next = to === null ? '' : t('tray.next', { title: to.title, time: times.clock(to.start) });
      notifications.say(t('tray.resetNow'), next, until, () => views.open('today'));
    }),
    publish,
  });

  /** Ends the reset that may be on the screen. */
  function endActiveReset(): void {
    if (currentReset.current() !== null) scheduler.endReset({ how: 'cut-short', reason: 'closed' });
  }

  const actions = createActions({
    clock,
    t,
    journal,
    drafts,
    currentReset,
    scheduler,
    settings,
    calendar,
    meetings: days.meetings,
  });

  const loginLaunch = createLoginLaunch(app, t);

  const eraseAll = createEraseAll({
    views,
    settings: settingsFile,
    calendar,
    journal,
    drafts,
    loginLaunch,
    endReset: endActiveReset,
    clearLeftovers: () => clearChromiumData(session.defaultSession),
    async reload() {
      await applyPreferences();
      recompute();
    },
  });

  const exportImport = createExportImport({
    clock,
    t,
    times,
    journal,
    dialogs: systemDialogs,
    calendars: () => settings.read().feeds.length,
    erase: eraseAll,
    onImport: () => scheduler.tick(),
  });

  const log = createJournalWithSample({
    clock,
    journal,
    calendar,
    settings,
    lines: () => t('sample.lines', { returnObjects: true }),
  });

  const shortcuts = createShortcuts(globalShortcut, isWayland(process.env), {
    reset: actions.beginReset,
    pause: () => (scheduler.trayStatus().pausedUntil === null ? void actions.pause('30m') : actions.resume()),
    today: () => views.open('today'),
  });

  function snapshot(trayStatus = scheduler.trayStatus()): Snapshot {
    const now = clock.now();
    return snapshotOf(
      {
        settings: settings.read(),
        verdicts: days.verdicts(),
        meetingEnds: days.meetingEnds(),
        entries: days.entriesAround(now),
        trayStatus,
        active: currentReset.current(),
        tray: trayHost.exists(),
        shortcuts: shortcuts.states(),
        health: calendar.health,
        signals: signals.readings(),
        locale: i18n.locale(),
        dataFolder: folder,
        reflectionOpenedAt: views.openedAt('reflection'),
        openSecrets: settingsFile.hasOpenSecrets(),
        warnings: [...settingsFile.warnings(), ...journal.warnings(), ...drafts.warnings()],
        invitations: en.invitations.length,
      },
      now,
    );
  }

  function publish(): void {
    const trayStatus = scheduler.trayStatus();
    tray.say(trayStatus, clock.now(), settings.read().preferences.trayIcon);
    const windows = BrowserWindow.getAllWindows();
    if (windows.length === 0) return;
    const shown = snapshot(trayStatus);
    for (const { webContents } of windows) sendSnapshot(webContents, shown);
  }

  handleRequests(
    createRequests({
      clock,
      t,
      folder,
      actions,
      exportImport,
      days,
      history: createHistory({ clock, log, calendar, settings }),
      drafts,
      currentReset,
      scheduler,
      shortcuts,
      loginLaunch,
      dialogs: systemDialogs,
      followSignals,
      open: views.open,
      publish,
      snapshot,
      insightInput: () => readInsightInput({ calendar, log, settings }, clock.now()),
    }),
  );

  const answering = {
    clock,
    actions,
    t,
    times,
    snapshot,
    holds: () => signals.freshHolds(clock.now()),
    open: views.open,
  };
  serveLaterLaunches(async (given, folder) => {
    const later = parseCommandLine(given, app.isPackaged);
    if (!later.ok) return { said: '', problem: later.problem };
    if (later.value.length === 0) views.open('today');
    return runCommands(later.value, folder, answering);
  });

  nativeTheme.on('updated', publish);
  app.on('before-quit', () => {
    endActiveReset();
    save();
    scheduler.stop();
    calendar.stop();
    zone.stop();
    signals.stop();
    trayHost.stop();
    shortcuts.stop();
    bus.stop();
    icon.destroy();
  });

  await applyPreferences();
  calendar.follow(settings.read().feeds);
  scheduler.tick();
  // At login macOS passes no argument.
  const unasked = commands.length === 0 && !app.getLoginItemSettings().wasOpenedAtLogin;
  if (unasked && settings.read().feeds.length === 0) views.open('welcome');
  printReply(await runCommands(commands, process.cwd(), answering));
}
