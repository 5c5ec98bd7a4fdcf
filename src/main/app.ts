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
import { tongueFor } from '../shared/domain/settings/language';
import type { Settings } from '../shared/domain/settings/settings';
import { createSpeech } from '../shared/i18n/i18n';
import en from '../shared/i18n/locales/en.json';
import { createDeeds } from './api/actions';
import { answerRequests, sendSnapshot } from './api/ipc';
import { createRequests } from './api/requests';
import { snapshotOf } from './api/snapshot';
import { createCalendar } from './calendar/calendar';
import { createDays } from './calendar/days';
import { createChromiumTransport } from './calendar/fetch/chromiumTransport';
import { createFetch } from './calendar/fetch/fetch';
import { createReader } from './calendar/reader';
import { type Command, parseCommandLine } from './cli/commandLine';
import { print } from './cli/launch';
import { answerTo } from './cli/runCommands';
import { answerLaunches } from './cli/secondLaunch';
import { createStartOver } from './export/eraseAll';
import { createYourData } from './export/exportImport';
import { createDrafts } from './journal/drafts';
import { createHistory } from './journal/history';
import { readPast } from './journal/insightInput';
import { createJournal } from './journal/journal';
import { createLog } from './journal/journalWithSample';
import { systemClock as clock } from './platform/clock';
import { createSessionBus } from './platform/sessionBus';
import { createZone } from './platform/zone';
import { createCue } from './reset/cue';
import { createResetOnScreen } from './reset/currentReset';
import { createEvening } from './reset/prompts/eveningPrompt';
import { createLastMinute } from './reset/prompts/lastMinutePrompt';
import { createMorning } from './reset/prompts/morningPrompt';
import { createOccasions } from './reset/prompts/prompts';
import { createConductor } from './reset/scheduler';
import { createSecrets } from './settings/secrets';
import { openSettings } from './settings/settingsFile';
import { type Notice, sayNotice } from './settings/warnings';
import { systemDialogs } from './shell/dialogs';
import { createLoginLaunch } from './shell/launchAtLogin';
import { createNotifications } from './shell/notifications';
import { createShortcuts } from './shell/shortcuts';
import { createTray } from './shell/tray/tray';
import { createTrayPlace } from './shell/tray/trayHost';
import type { TrayIcon } from './shell/tray/trayIcon';
import { clearLeftovers } from './shell/windows/chromiumData';
import { createPrompt } from './shell/windows/morningWindow';
import { createOverlay } from './shell/windows/overlay';
import { confineRequests } from './shell/windows/page';
import { createViews } from './shell/windows/views';
import { confinePages } from './shell/windows/window';
import { isWayland } from './signals/desktopSession';
import { createAwareness } from './signals/holds';
import { createSignals } from './signals/systemSignals';

/** Builds the app around its tray icon, and does what its first launch was asked for. */
export async function run(commands: readonly Command[], icon: TrayIcon, resources: string): Promise<void> {
  const folder = app.getPath('userData');
  const speech = createSpeech();
  const { words: t, times } = speech;

  const followSignals = (follow: boolean): void => awareness.attend('settings', follow ? 'closely' : null);

  const views = createViews(folder, clock, (view, isOpen) => {
    // Its page turns to today.
    if (view === 'reflection') publish();
    if (view !== 'settings') return;
    if (!isOpen) followSignals(false);
    // What the system says to the shortcuts is asked anew; and they may have rested for a recording.
    shortcuts.wake();
  });
  const tray = createTray(icon, t, times, {
    beginReset: () => deeds.beginReset(),
    logEnergy: energy => deeds.checkIn({ energy }),
    pause: length => deeds.pause(length),
    resume: () => deeds.resume(),
    refreshFeeds: () => deeds.refreshFeeds(),
    open: views.open,
    quit: () => app.quit(),
  });

  confinePages(session.defaultSession);
  confineRequests(session.defaultSession);

  const say = (notice: Notice): string => sayNotice(notice, t);
  const files = { now: clock.now, say };
  const settingsFile = openSettings(folder, createSecrets(safeStorage), files);
  const journal = createJournal(folder, files);
  const drafts = createDrafts(folder, clock, say);
  function save(): void {
    journal.save();
    drafts.save();
    settingsFile.save();
  }
  const onScreen = createResetOnScreen(journal, () => settingsFile.read().preferences.anchors);

  const calendar = createCalendar({
    folder: join(folder, 'calendar'),
    resources,
    fetch: createFetch(createChromiumTransport()),
    read: createReader(join(import.meta.dirname, 'feedWorker.js'), clock),
    clock,
    onChange: recount,
  });

  const days = createDays({ calendar, journal, settings: settingsFile });
  function recount(): void {
    days.recount();
    conductor.tick();
  }

  const settings = {
    read: settingsFile.read,
    write(change: Partial<Settings>) {
      const written = settingsFile.write(change);
      if (change.preferences !== undefined) {
        void dress().then(publish);
        days.recount();
      }
      return written;
    },
  };

  /** Takes on what the user chose: shortcuts, colours and language. */
  function dress(): Promise<void> {
    const { shortcuts: keys, appearance, language } = settingsFile.read().preferences;
    shortcuts.follow(keys);
    nativeTheme.themeSource = appearance;
    return speech.speak(tongueFor(language, app.getPreferredSystemLanguages(), app.getSystemLocale()));
  }

  const zone = createZone(clock, () => {
    calendar.reexpand();
    recount();
  });
  const bus = createSessionBus();
  const awareness = createAwareness({
    power: powerMonitor,
    bus,
    signals: createSignals(clock, bus),
    clock,
    settings: settings.read,
    onChange(woke) {
      if (woke) {
        zone.check();
        calendar.refresh();
      }
      conductor.tick();
    },
  });

  const overlay = createOverlay(
    clock,
    () => settings.read().preferences,
    ending => conductor.endReset(ending),
  );

  const trayPlace = createTrayPlace(bus, late => {
    if (late) icon.renew();
    publish();
  });
  const notifications = createNotifications(clock);

  const conductor = createConductor({
    clock,
    journal,
    save,
    onScreen,
    settings,
    days,
    isStale: now => settings.read().feeds.some(({ id, on }) => on && isStale(calendar.health(id), now)),
    awareness: { ...awareness, attend: pace => awareness.attend('conductor', pace) },
    overlay,
    occasions: createOccasions([
      createEvening({
        settings,
        meetings: days.meetings,
        entriesAround: days.entriesAround,
        holds: awareness.holds,
        open: () => views.open('reflection'),
      }),
      createMorning({
        settings,
        prompt: createPrompt(clock),
        awareness,
        meetings: days.meetings,
        entriesAround: days.entriesAround,
        isWatched: () => BrowserWindow.getFocusedWindow() !== null,
      }),
      createLastMinute({
        settings,
        transitions: () => days.endings().transitions,
        holds: awareness.holds,
        say: ({ from, at }) =>
          notifications.say(t('lastMinute.title', { title: from.title }), t('lastMinute.body'), at),
      }),
    ]),
    cue: createCue(trayPlace.isThere, ({ to }, until) => {
      const next = to === null ? '' : t('tray.next', { title: to.title, time: times.clock(to.start) });
      notifications.say(t('tray.resetNow'), next, until, () => views.open('today'));
    }),
    publish,
  });

  /** Ends the reset that may be on the screen. */
  function cutShort(): void {
    if (onScreen.current() !== null) conductor.endReset({ how: 'cut-short', reason: 'closed' });
  }

  const deeds = createDeeds({
    clock,
    t,
    journal,
    drafts,
    onScreen,
    conductor,
    settings,
    calendar,
    meetings: days.meetings,
  });

  const loginLaunch = createLoginLaunch(app, t);

  const startOver = createStartOver({
    views,
    settings: settingsFile,
    calendar,
    journal,
    drafts,
    loginLaunch,
    endReset: cutShort,
    clearLeftovers: () => clearLeftovers(session.defaultSession),
    async lookAnew() {
      await dress();
      recount();
    },
  });

  const yourData = createYourData({
    clock,
    t,
    times,
    journal,
    dialogs: systemDialogs,
    calendars: () => settings.read().feeds.length,
    erase: startOver,
    onImport: () => conductor.tick(),
  });

  const log = createLog({
    clock,
    journal,
    calendar,
    settings,
    lines: () => t('sample.lines', { returnObjects: true }),
  });

  const shortcuts = createShortcuts(globalShortcut, isWayland(process.env), {
    reset: deeds.beginReset,
    pause: () => (conductor.glance().pausedUntil === null ? void deeds.pause('30m') : deeds.resume()),
    today: () => views.open('today'),
  });

  function snapshot(glance = conductor.glance()): Snapshot {
    const now = clock.now();
    return snapshotOf(
      {
        settings: settings.read(),
        verdicts: days.verdicts(),
        endings: days.endings(),
        entries: days.entriesAround(now),
        glance,
        active: onScreen.current(),
        tray: trayPlace.isThere(),
        shortcuts: shortcuts.states(),
        health: calendar.health,
        signals: awareness.findings(),
        tongue: speech.tongue(),
        dataFolder: folder,
        reflectionOpenedAt: views.openedAt('reflection'),
        openSecrets: settingsFile.hasOpenSecrets(),
        notices: [...settingsFile.notices(), ...journal.notices(), ...drafts.notices()],
        invitations: en.invitations.length,
      },
      now,
    );
  }

  function publish(): void {
    const glance = conductor.glance();
    tray.say(glance, clock.now(), settings.read().preferences.trayIcon);
    const windows = BrowserWindow.getAllWindows();
    if (windows.length === 0) return;
    const shown = snapshot(glance);
    for (const { webContents } of windows) sendSnapshot(webContents, shown);
  }

  answerRequests(
    createRequests({
      clock,
      t,
      folder,
      deeds,
      yourData,
      days,
      history: createHistory({ clock, log, calendar, settings }),
      drafts,
      onScreen,
      conductor,
      shortcuts,
      loginLaunch,
      dialogs: systemDialogs,
      followSignals,
      open: views.open,
      publish,
      snapshot,
      past: () => readPast({ calendar, log, settings }, clock.now()),
    }),
  );

  const answering = {
    clock,
    deeds,
    t,
    times,
    snapshot,
    holds: () => awareness.askedHolds(clock.now()),
    open: views.open,
  };
  answerLaunches(async (given, folder) => {
    const later = parseCommandLine(given, app.isPackaged);
    if (!later.ok) return { said: '', problem: later.problem };
    if (later.value.length === 0) views.open('today');
    return answerTo(later.value, folder, answering);
  });

  nativeTheme.on('updated', publish);
  app.on('before-quit', () => {
    cutShort();
    save();
    conductor.stop();
    calendar.stop();
    zone.stop();
    awareness.stop();
    trayPlace.stop();
    shortcuts.stop();
    bus.stop();
    icon.destroy();
  });

  await dress();
  calendar.follow(settings.read().feeds);
  conductor.tick();
  // At login macOS passes no argument.
  const unasked = commands.length === 0 && !app.getLoginItemSettings().wasOpenedAtLogin;
  if (unasked && settings.read().feeds.length === 0) views.open('welcome');
  print(await answerTo(commands, process.cwd(), answering));
}
