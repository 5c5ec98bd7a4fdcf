/** A desktop with One Degree running, subscribed to a web calendar that the test can change. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScreenSize } from '../../scripts/display';
import { minute } from '../../src/shared/domain/common/time';
import { isReset, type ResetEntry } from '../../src/shared/domain/journal/entry';
import { type App, type LaunchOptions, launchApp } from './app';
import { startDesktop, type TestDesktop } from './desktop';
import { type FeedServer, startFeedServer } from './feedServer';
import { type FeedEvent, feedText } from './feedText';
import { pressOn } from './keys';
import { middayZone } from './midday';
import { until } from './until';

export interface FollowedFeed {
  readonly desktop: TestDesktop;
  readonly server: FeedServer;
  readonly app: App;
  /** Changes the calendar and refreshes it from the tray menu, as somebody who is at the computer. */
  readonly publish: (...events: readonly FeedEvent[]) => Promise<void>;
  /** The same without a touch of the keyboard. */
  readonly publishUntouched: (...events: readonly FeedEvent[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface FollowedFeedOptions extends Omit<Partial<LaunchOptions>, 'desktop'> {
  readonly desktop?: TestDesktop;
  readonly screens?: readonly ScreenSize[];
}

/** After two minutes without a touch, nobody counts as being there. Stories in which somebody is last longer. */
const maxIdleSeconds = 60;

/** For how long keyboard and mouse have not been touched. */
export const idleSeconds = ({ electron }: Pick<App, 'electron'>): Promise<number> =>
  electron.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleTime());

/** Starts on a new desktop with `screens`, or on `desktop`. Stops the desktop in both cases. */
export async function startFollowedFeed({
  screens,
  desktop: existingDesktop,
  ...launch
}: FollowedFeedOptions = {}): Promise<FollowedFeed> {
  const desktop = existingDesktop ?? (await startDesktop(screens));
  const server = await startFeedServer(feedText([]));
  const env = { TZ: middayZone(), ...launch.env };
  const feedsBefore = launch.dataFolder === undefined ? 0 : feedsIn(launch.dataFolder);
  const app = await launchApp({
    desktop,
    ...launch,
    settings: settingsWithout(launch),
    args: ['--hidden', `--add-feed=${server.url}`, ...(launch.args ?? [])],
    env,
  });
  await calendarAdded(app, feedsBefore);
  async function publishUntouched(...events: readonly FeedEvent[]): Promise<void> {
    server.publish(feedText(events));
    await (await desktop.tray.item()).click('Refresh calendars');
  }
  return {
    desktop,
    server,
    app,
    async publish(...events) {
      if ((await idleSeconds(app)) > maxIdleSeconds) await pressOn(desktop, 'Shift_L');
      await publishUntouched(...events);
    },
    publishUntouched,
    async stop() {
      await app.stop();
      await server.stop();
      desktop.stop();
    },
  };
}

/**
 * Turns off the signals that are read from a sound server or PipeWire, unless there is one: asking in vain every two
 * seconds is what an app costs most while a reset is near.
 */
function settingsWithout({ settings, env, dataFolder }: FollowedFeedOptions): LaunchOptions['settings'] {
  // Those in the folder count.
  if (settings === undefined && dataFolder !== undefined) return undefined;
  const preferences = settings?.preferences as { readonly holds?: object } | undefined;
  const holds = {
    ...(env?.PULSE_SERVER === undefined && { call: false }),
    ...(env?.PIPEWIRE_RUNTIME_DIR === undefined && { sharing: false }),
    ...preferences?.holds,
  };
  return { ...settings, preferences: { ...preferences, holds } };
}

/**
 * Waits until an app with `feedsBefore` calendars has added the one it was launched with.
 * It may print its reply before anything listens to its output, so the settings count as well.
 */
export async function calendarAdded(app: App, feedsBefore = 0): Promise<void> {
  await until(
    'the calendar to be added',
    () => app.output().includes('Added.') || feedsIn(app.dataFolder) > feedsBefore || undefined,
  );
}

/** The number of calendars in a folder's settings. */
function feedsIn(dataFolder: string): number {
  const file = join(dataFolder, 'settings.json');
  if (!existsSync(file)) return 0;
  const settings: { readonly feeds?: readonly unknown[] } = JSON.parse(readFileSync(file, 'utf8'));
  return settings.feeds?.length ?? 0;
}

/** A half-hour meeting that ends at `end`, in epoch milliseconds. */
export const meetingEndingAt = (title: string, end: number): FeedEvent => ({
  title,
  start: end - 30 * minute,
  end,
});

/** A half-hour meeting that starts at `start`, in epoch milliseconds. */
export const startingAt = (title: string, start: number, location?: string): FeedEvent => ({
  title,
  start,
  end: start + 30 * minute,
  ...(location !== undefined && { location }),
});

/** The journal's resets, oldest first. */
export const resetsOf = (app: Pick<App, 'journal'>): readonly ResetEntry[] => app.journal().filter(isReset);
