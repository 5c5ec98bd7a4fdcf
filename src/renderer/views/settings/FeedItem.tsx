/** One calendar: its state and a switch, with all other settings under “More”. */

import { useId } from 'react';
import type { FeedView } from '../../../shared/contract';
import { bridge, useNow } from '../../lib';
import { t, times } from '../../text';
import { FeedDetails } from './FeedDetails';
import { healthText } from './healthText';

export function FeedItem({ feed }: { readonly feed: FeedView }) {
  const now = useNow();
  const descriptionId = useId();
  const { id, name, place, kind, on, health } = feed;
  return (
    <li className="item">
      <div className="item-head">
        <div className="one-line" id={descriptionId}>
          <h2 className="one-line">{name}</h2>
          <p className="quiet one-line">
            {kind === 'sample' ? t('health.sample') : `${place} · ${healthText(feed, now, t, times)}`}
          </p>
        </div>
        <input
          type="checkbox"
          className="switch"
          aria-label={t('settings.use', { name })}
          aria-describedby={descriptionId}
          checked={on}
          onChange={event => void bridge.changeFeed(id, { on: event.target.checked })}
        />
      </div>
      {on && health.fault !== null && (
        <p className="feed-fault">
          {t(`fault.${health.fault}`)}{' '}
          {health.lastSuccess !== null && <span className="quiet">{t('health.kept')}</span>}
        </p>
      )}
      <details>
        <summary aria-label={t('settings.details', { name })}>{t('settings.more')}</summary>
        <FeedDetails feed={feed} />
      </details>
    </li>
  );
}
