/** The sentences in the tray: what is on now, and what is next today. */
import type { StaleFeed } from '../domain/calendar';
import { type Instant, sameDay } from '../domain/common';
import type { TrayStatus } from '../domain/reset';
import type { Translate } from './catalogue';
import { pauseSentence } from './pauseSentence';
import { holdText } from './reasons';
import type { Times } from './times';
import { titleAlone, titleWithin, trayTitle } from './titles';

interface TrayDetails {
  /** The feed that is out of date, if any. */
  readonly stale?: StaleFeed | null;
  readonly hideTitles?: boolean;
}

/** Returns the sentences. They use absolute times, so they stay true without being updated until midnight. */
export function traySentences(
  { state, current, next, nextTransition, pausedUntil, held, postponed, runningOver }: TrayStatus,
  now: Instant,
  t: Translate,
  times: Times,
  { stale = null, hideTitles = false }: TrayDetails = {},
): readonly string[] {
  const present = (): string => {
    if (state === 'reset') return t('tray.resetNow');
    if (runningOver !== null && pausedUntil === null) {
      return hideTitles
        ? t('hidden.runsOver')
        : t('tray.runsOver', { title: titleAlone(trayTitle(runningOver.title), t) });
    }
    if (held !== null && held.kind !== 'paused') return t('tray.held', { reason: holdText(held, t) });
    if (pausedUntil !== null) return pauseSentence(pausedUntil, now, t, times);
    if (postponed !== null) return t('tray.postponed', { time: times.clock(postponed.until) });
    if (current === null) return t('tray.free');
    const time = times.clock(current.end);
    return hideTitles
      ? t('hidden.now', { time })
      : t('tray.now', { title: titleAlone(trayTitle(current.title), t), time });
  };
  // `next` may be on another day, but a time without a day means today.
  const later = (): string => {
    if (next !== null && sameDay(next.start, now)) {
      const time = times.clock(next.start);
      return hideTitles
        ? t('hidden.next', { time })
        : t('tray.next', { title: titleWithin(trayTitle(next.title), t), time });
    }
    if (nextTransition !== null && sameDay(nextTransition.at, now))
      return t('tray.nextReset', { time: times.clock(nextTransition.at) });
    return t('tray.nothingMore');
  };
  return [present(), later(), ...(stale === null ? [] : [staleSentence(stale, now, t, times)])];
}

function staleSentence(stale: StaleFeed, now: Instant, t: Translate, times: Times): string {
  const { lastSuccess } = stale;
  const name = trayTitle(stale.name);
  if (lastSuccess === null) return t('tray.staleNever', { name });
  return sameDay(lastSuccess, now)
    ? t('tray.stale', { name, time: times.clock(lastSuccess) })
    : t('tray.staleDay', { name, day: times.day(lastSuccess) });
}
