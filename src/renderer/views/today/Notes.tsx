/** What needs a word under the sentence: a pause and its end, a sample day, a calendar that could not be read. */
import type { FeedView, Snapshot } from '../../../shared/contract';
import type { Instant } from '../../../shared/domain/common/time';
import { bridge } from '../../lib/bridge';
import { times, words } from '../../text/i18n';
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
  return (
    <p>
      {words('today.feedFault', { name, fault: words(`fault.${health.fault}`) })}{' '}
      <span className="quiet">{asOfSentence(health.lastSuccess, now, words, times)}</span>
    </p>
  );
}
