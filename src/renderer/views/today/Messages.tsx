/** Messages below the headline: a pause, the sample day, feeds that couldn’t be read, and warnings. */

import type { FeedView, Snapshot } from '../../../shared/contract';
import { isStale } from '../../../shared/domain/calendar';
import type { Instant } from '../../../shared/domain/common';
import { sameDay } from '../../../shared/domain/common';
import { bridge } from '../../lib';
import { t, times } from '../../text';
import { failingFeeds } from './failingFeeds';
import { lastUpdateText } from './lastUpdateText';

interface MessagesProps {
  readonly snapshot: Snapshot;
  readonly now: Instant;
}

export function Messages({ snapshot: { trayStatus, feeds, newVersion, warnings }, now }: MessagesProps) {
  const sample = feeds.find(({ kind }) => kind === 'sample');
  return (
    <div className="messages">
      {trayStatus.pausedUntil !== null && (
        <button type="button" className="button" onClick={() => void bridge.resume()}>
          {t('today.resume')}
        </button>
      )}
      {feeds.length === 0 && (
        <button type="button" className="button" onClick={() => void bridge.open('welcome')}>
          {t('today.addCalendar')}
        </button>
      )}
      {sample !== undefined && (
        <p className="quiet">
          {t('today.sample')}{' '}
          <button type="button" className="link" onClick={() => void bridge.removeFeed(sample.id)}>
            {t('today.remove')}
          </button>
        </p>
      )}
      {failingFeeds(feeds).map(feed => (
        <FeedFault key={feed.id} feed={feed} now={now} />
      ))}
      {newVersion?.release && (
        <p className="quiet">
          {t('today.newVersion', { version: newVersion.release.version })}{' '}
          <button type="button" className="link" onClick={() => void bridge.openReleasePage()}>
            {t('settings.newVersionPage')}
          </button>
        </p>
      )}
      {warnings.map(warning => (
        <p key={warning}>{warning}</p>
      ))}
    </div>
  );
}

interface FeedFaultProps {
  readonly feed: FeedView;
  readonly now: Instant;
}

function FeedFault({ feed: { name, on, health }, now }: FeedFaultProps) {
  if (!on || health.fault === null) return null;
  const { lastSuccess } = health;
  if (lastSuccess !== null && isStale(health, now)) {
    return (
      <p>
        {sameDay(lastSuccess, now)
          ? t('today.stale', { name, time: times.clock(lastSuccess) })
          : t('today.staleDay', { name, day: times.day(lastSuccess) })}{' '}
        <span className="quiet">{t(`fault.${health.fault}`)}</span>
      </p>
    );
  }
  return (
    <p>
      {t('today.feedFault', { name, fault: t(`fault.${health.fault}`) })}{' '}
      <span className="quiet">{lastUpdateText(health.lastSuccess, now, t, times)}</span>
    </p>
  );
}
