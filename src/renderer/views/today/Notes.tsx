/** What needs a word under the sentence: a pause and its end, a sample day, a calendar that could not be read. */
import type { FeedView, Snapshot } from '../../../shared/contract';
import { isStale } from '../../../shared/domain/feed';
import { type Instant, sameDay } from '../../../shared/domain/time';
import { bridge } from '../../bridge';
import { times, words } from '../../words';
import { asOfSentence } from './asOf';

interface NotesProps {
  readonly snapshot: Snapshot;
  readonly now: Instant;
}

export function Notes({ snapshot: { glance, feeds, notices }, now }: NotesProps) {
  const sample = feeds.find(({ kind }) => kind === 'sample');
  return (
    <div className="notes">
      {glance.pausedUntil !== null && (
        <button type="button" className="button" onClick={() => void bridge.resume()}>
          {words('today.resume')}
        </button>
      )}
      {feeds.length === 0 && (
        <button type="button" className="button" onClick={() => void bridge.open('welcome')}>
          {words('today.addCalendar')}
        </button>
      )}
      {sample !== undefined && (
        <p className="quiet">
          {words('today.sample')}{' '}
          <button type="button" className="link" onClick={() => void bridge.removeFeed(sample.id)}>
            {words('today.remove')}
          </button>
        </p>
      )}
      {feeds.map(feed => (
        <Fault key={feed.id} feed={feed} now={now} />
      ))}
      {notices.map(notice => (
        <p key={notice}>{notice}</p>
      ))}
    </div>
  );
}

interface FaultProps {
  readonly feed: FeedView;
  readonly now: Instant;
}

function Fault({ feed: { name, on, health }, now }: FaultProps) {
  if (!on || health.fault === null) return null;
  const { lastSuccess } = health;
  if (lastSuccess !== null && isStale(health, now)) {
    return (
      <p>
        {sameDay(lastSuccess, now)
          ? words('today.stale', { name, time: times.clock(lastSuccess) })
          : words('today.staleDay', { name, day: times.day(lastSuccess) })}{' '}
        <span className="quiet">{words(`fault.${health.fault}`)}</span>
      </p>
    );
  }
  return (
    <p>
      {words('today.feedFault', { name, fault: words(`fault.${health.fault}`) })}{' '}
      <span className="quiet">{asOfSentence(health.lastSuccess, now, words, times)}</span>
    </p>
  );
}
