/** Everything that shows resets and what opens by itself, put together. */

import type { I18n } from '../../shared/i18n';
import type { Days, FeedCalendar } from '../calendar';
import type { Journal } from '../journal';
import { type Clock, systemRandom } from '../platform';
import type { SettingsFile } from '../settings';
import type { Notifications, TrayHost, Windows } from '../shell';
import type { CallFollower, Signals } from '../signals';
import { createCardOffer } from './cardOffer';
import { createCue, createCueNotification } from './cue';
import { type CurrentReset, createCurrentReset } from './currentReset';
import { createExperimentRunner } from './experimentRunner';
import { createNotShownHandler } from './notShown';
import { createAllPrompts } from './prompts';
import { createScheduler, type Scheduler } from './scheduler';

export interface OpenResetsParts {
  readonly clock: Clock;
  readonly i18n: I18n;
  readonly settings: SettingsFile;
  readonly journal: Journal;
  readonly days: Days;
  readonly calendar: Pick<FeedCalendar, 'staleFeed'>;
  readonly signals: Signals;
  readonly calls: CallFollower;
  readonly windows: Windows;
  readonly notifications: Notifications;
  readonly trayHost: TrayHost;
  /** Retries writes that failed earlier. */
  save(): void;
  /** Starts the app again, because resets can't be shown. */
  restart(): void;
  /** Called after each evaluation: what is shown may have changed. */
  onTick(): void;
}

/** Nothing is evaluated before the scheduler's first `tick`. */
export function openResets(parts: OpenResetsParts): {
  readonly currentReset: CurrentReset;
  readonly scheduler: Scheduler;
} {
  const { settings, journal, calendar, signals, calls, windows, trayHost } = parts;
  const { t, times } = parts.i18n;
  const { views } = windows;
  const preferences = () => settings.read().preferences;
  const currentReset = createCurrentReset(journal, () => preferences().anchors);
  const scheduler = createScheduler({
    ...parts,
    ...windows,
    currentReset,
    isStale: now => calendar.staleFeed(now) !== null,
    signals: {
      ...signals,
      calls: calls.calls,
      followCalls: calls.follow,
      setPace: pace => signals.setPace('scheduler', pace),
    },
    experiment: createExperimentRunner({ ...parts, random: systemRandom }),
    questions: windows.questionsCard,
    prompts: createAllPrompts({
      ...parts,
      ...windows,
      t,
      isResetOn: () => currentReset.current() !== null,
    }),
    cue: createCue(trayHost.exists, createCueNotification({ ...parts, views, t, times, preferences })),
    onNotShown: createNotShownHandler({ ...parts, t }),
    onSkipped: createCardOffer({ ...parts, views, t }),
  });
  return { currentReset, scheduler };
}
