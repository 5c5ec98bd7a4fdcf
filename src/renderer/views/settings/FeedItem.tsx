/** One calendar: its health in words, a switch, and behind its name all that can be done with it. */
import { useId } from 'react';
import type { FeedView } from '../../../shared/contract';
import { bridge } from '../../lib/bridge';
import { useNow } from '../../lib/useNow';
import { times, words } from '../../text/i18n';
import { FeedDetails } from './FeedDetails';
import { healthWords } from './healthText';

export function FeedItem({ feed }: { readonly feed: FeedView }) {
  const now = useNow();
  const about = useId();
  const { id, name, place, kind, on, health } = feed;
  return (
    <li className="item">
      <div className="item-head">
        <div className="one-line" id={about}>
          <h2 className="one-line">{name}</h2>
          <p className="quiet one-line">
            {kind === 'sample'
              ? words('health.sample')
              : `${place} · ${healthWords(feed, now, words, times)}`}
          </p>
        </div>
        <input
          type="checkbox"
          className="switch"
          aria-label={words('settings.use', { name })}
          aria-describedby={about}
          checked={on}
          onChange={event => void bridge.changeFeed(id, { on: event.target.checked })}
        />
      </div>
      {on && health.fault !== null && (
        <p className="feed-fault">
          {words(`fault.${health.fault}`)}{' '}
          {health.lastSuccess !== null && <span className="quiet">{words('health.kept')}</span>}
        </p>
      )}
      <details>
        <summary aria-label={words('settings.details', { name })}>{words('settings.more')}</summary>
        <FeedDetails feed={feed} />
      </details>
    </li>
  );
}
