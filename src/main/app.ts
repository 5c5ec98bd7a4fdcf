/** The composition root: builds the parts and connects them. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  globalShortcut,
  nativeTheme,
  powerMonitor,
  safeStorage,
  session,
  shell,
} from 'electron';
import type { Snapshot } from '../shared/contract';
import { dayView } from '../shared/domain/day';
import type { Entry } from '../shared/domain/entry';
import { isStale } from '../shared/domain/feed';
import { tongueFor } from '../shared/domain/language';
import { type Meeting, meetingsOf, type Verdict, verdictsOf } from '../shared/domain/meeting';
import type { Settings } from '../shared/domain/settings';
import { dayName, dayOf, type Instant, midnightAfter, second, startOfDayNamed } from '../shared/domain/time';
import en from '../shared/words/en.json';
import { createSpeech } from '../shared/words/speech';
import { createResetOnScreen } from './activeReset';
import { answerTo } from './answers';
import { createAwareness } from './awareness';
import { createSignals } from './awareness/signals';
import { createZone } from './awareness/zone';
import { systemClock as clock } from './clock';
import { type Command, parseCommandLine } from './commandLine';
import { createConductor } from './conductor';
import { createCue } from './cue';
import { createDeeds } from './deeds';
import { systemDialogs } from './dialogs';
import { createEvening } from './evening';
import { createCalendar } from './feed/calendar';
import { createChromiumTransport } from './feed/chromiumTransport';
import { createFetch } from './feed/fetch';
import { createReader } from './feed/reader';
import { answerRequests, sendSnapshot } from './ipc';
import { createJournal } from './journal';
import { createLastMinute } from './lastMinute';
import { print } from './launch';
import { createLoginLaunch } from './launchAtLogin';
import { createMorning } from './morning';
import { type Notice, sayNotice } from './notices';
import { createNotifications } from './notification';
import { readPast } from './past';
import { answerLaunches } from './secondLaunch';
import { createSecrets } from './secrets';
import { createSessionBus } from './sessionBus';
import { openSettings } from './settingsFile';
import { createShortcuts, isWayland } from './shortcuts';
import { nextOf, snapshotOf } from './snapshot';
import { createTray } from './tray';
import type { TrayIcon } from './trayIcon';
import { createTrayPlace } from './trayPlace';
import { clearLeftovers } from './windows/leftovers';
import { createOverlay } from './windows/overlay';
import { confineRequests } from './windows/page';
import { createPrompt } from './windows/prompt';
import { createViews } from './windows/views';
import { confinePages } from './windows/window';
import { createYourData } from './yourData';

/** Builds the app around its tray icon, and does what its first launch was asked for. */
export async function run(commands: readonly Command[], icon: TrayIcon, resources: string): Promise<void> {
  const folder = app.getPath('userData');
  const speech = createSpeech();
  const { words: t, times } = speech;

  const views = createViews(folder, clock, (view, isOpen) => {
    if (view !== 'settings') return;
    // The section on holds shows what the signals say.
    awareness.attend('settings', isOpen ? 2 * second : null);
    // And another what the system says to the shortcuts, which may have rested for a recording.
    shortcuts.wake();
  });
  const tray = createTray(icon, t, times.clock, {
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
  const onScreen = createResetOnScreen(journal, () => settingsFile.read().preferences.anchors);

  let verdicts: readonly Verdict[] = [];
  function recount(): void {
    verdicts = verdictsOf(calendar.occurrences(), settingsFile.read().preferences.ignore);
    conductor.tick();
  }
  const meetings = (): readonly Meeting[] => meetingsOf(verdicts);
  /** The entries of a day, and of the days beside it: a zone may have been crossed. */
  const entriesAround = (at: Instant): readonly Entry[] =>
    journal.between(dayName(midnightAfter(at, -1)), dayName(midnightAfter(at)));

  const calendar = createCalendar({
    folder: join(folder, 'calendar'),
    resources,
    fetch: createFetch(createChromiumTransport()),
    read: createReader(join(import.meta.dirname, 'feedWorker.js'), clock),
    clock,
    onChange: recount,
  });

  const settings = {
    read: settingsFile.read,
    write(change: Partial<Settings>) {
      const written = settingsFile.write(change);
      if (change.preferences !== undefined) {
        void dress().then(publish);
        recount();
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
    conductor.tick();
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
    () => settings.read().preferences.displays,
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
    onScreen,
    settings,
    calendar: {
      verdicts: () => verdicts,
      stale: now => settings.read().feeds.some(({ id, on }) => on && isStale(calendar.health(id), now)),
    },
    awareness: { ...awareness, attend: pace => awareness.attend('conductor', pace) },
    overlay,
    occasions: [
      createEvening({
        settings,
        meetings,
        entriesAround,
        holds: awareness.holds,
        open: () => views.open('reflection'),
      }),
      createMorning({
        settings,
        prompt: createPrompt(clock),
        awareness,
        meetings,
        entriesAround,
        isWatched: () => BrowserWindow.getAllWindows().some(window => window.isVisible()),
      }),
      createLastMinute({
        settings,
        meetings,
        holds: awareness.holds,
        say: ({ from, at }) =>
          notifications.say(t('lastMinute.title', { title: from.title }), t('lastMinute.body'), at),
      }),
    ],
    cue: createCue(trayPlace.isThere, ({ to }, until) => {
      const next = to === null ? '' : t('tray.next', { title: to.title, time: times.clock(to.start) });
      notifications.say(t('tray.resetNow'), next, until, () => views.open('today'));
    }),
    publish,
  });

  const deeds = createDeeds({ clock, t, journal, onScreen, conductor, settings, calendar, meetings });

  const loginLaunch = createLoginLaunch(app, t);

  /** Deletes all that is kept. Gives the names of the files that stayed; without any, the app begins anew. */
  async function startOver(): Promise<readonly string[]> {
    if (onScreen.current() !== null) conductor.endReset({ how: 'cut-short', reason: 'closed' });
    views.leaveOnly('settings');
    // The journal last: while there are calendars, something may still be logged.
    const kept = [
      ...settingsFile.erase(),
      ...views.forgetPlaces(),
      ...(await calendar.erase()),
      ...journal.erase(),
    ];
    await clearLeftovers(session.defaultSession);
    if (loginLaunch.read() === 'on') loginLaunch.set(false);
    await dress();
    recount();
    if (kept.length > 0) return kept;
    views.leaveOnly(null);
    views.open('welcome');
    return [];
  }

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

  const shortcuts = createShortcuts(globalShortcut, isWayland(process.env), {
    reset: deeds.beginReset,
    pause: () => (conductor.glance().pausedUntil === null ? void deeds.pause('30m') : deeds.resume()),
    today: () => views.open('today'),
  });

  function snapshot(): Snapshot {
    const now = clock.now();
    return snapshotOf(
      {
        settings: settings.read(),
        verdicts,
        entries: entriesAround(now),
        glance: conductor.glance(),
        active: onScreen.current(),
        tray: trayPlace.isThere(),
        shortcuts: shortcuts.states(),
        health: calendar.health,
        signals: awareness.findings(),
        tongue: speech.tongue(),
        dataFolder: folder,
        openSecrets: settingsFile.hasOpenSecrets(),
        notices: [...settingsFile.notices(), ...journal.notices()],
        invitations: en.invitations.length,
      },
      now,
    );
  }

  function publish(): void {
    tray.say(conductor.glance(), settings.read().preferences.trayIcon);
    const windows = BrowserWindow.getAllWindows();
    if (windows.length === 0) return;
    const shown = snapshot();
    for (const { webContents } of windows) sendSnapshot(webContents, shown);
  }

  answerRequests({
    ...deeds,
    ...yourData,
    snapshot,
    pause: length => void deeds.pause(length),
    addFeed: source => deeds.addFeed(source, app.getPath('home')),
    async day(day) {
      const at = startOfDayNamed(day);
      const { preferences } = settings.read();
      const verdicts = verdictsOf(await calendar.occurrencesIn(dayOf(at)), preferences.ignore);
      return dayView(at, verdicts, entriesAround(at), preferences.resetSeconds, clock.now());
    },
    past: () => readPast({ calendar, journal, settings }, clock.now()),
    join() {
      const next = nextOf(onScreen.current()?.transition?.to ?? null, meetings(), clock.now());
      if (next?.joinLink == null || !/^https?:/.test(next.joinLink)) return;
      void shell.openExternal(next.joinLink);
      // Whoever joins wants to see where.
      if (onScreen.current() !== null) conductor.endReset({ how: 'done' });
    },
    chooseFile: () =>
      systemDialogs.openFile({ name: t('fileKind'), extensions: ['ics', 'ical', 'ifb', 'icalendar'] }),
    recordShortcut(recording) {
      if (recording) shortcuts.rest();
      else shortcuts.wake();
      publish();
    },
    launchAtLogin: loginLaunch.read,
    setLaunchAtLogin: loginLaunch.set,
    open: view => views.open(view),
    openDataFolder: () => void shell.openPath(folder),
    copy: text => clipboard.writeText(text),
    close: sender => BrowserWindow.fromWebContents(sender)?.close(),
    quit: () => app.quit(),
  });

  const answering = {
    deeds,
    t,
    time: times.clock,
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
    if (onScreen.current() !== null) conductor.endReset({ how: 'cut-short', reason: 'closed' });
    journal.save();
    settingsFile.save();
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
