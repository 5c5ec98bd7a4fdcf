/** One calendar: its state and a switch, with all other settings under “More”. */

import { useId } from 'react';
import type { FeedView } from '../../../shared/contract';
import type { FeedFault } from '../../../shared/domain/calendar';
import { bridge, useNow } from '../../lib';
import { t, times } from '../../text';
import { FeedDetails } from './FeedDetails';
import { healthText } from './healthText';

interface FeedItemProps {
  readonly feed: FeedView;
  /** Whether it stands below its account, which names the server and says what is wrong with the password. */
  readonly inAccount?: boolean;
}

export function FeedItem({ feed, inAccount = false }: FeedItemProps) {
  const now = useNow();
  const descriptionId = useId();
  const { id, name, place, kind, on, health } = feed;
  const where = inAccount ? '' : `${place} · `;
  return (
    <li className="item">
      <div className="item-head">
        <div className="one-line" id={descriptionId}>
          <h2 className="one-line">{name}</h2>
          <p className="quiet one-line">
            {kind === 'sample' ? t('health.sample') : where + healthText(feed, now, t, times)}
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
      {on && health.fault !== null && !(inAccount && isOfAccount(health.fault)) && (
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

/** Whether a problem is that of the whole account. */
export const isOfAccount = (fault: FeedFault): boolean =>
  fault === 'wrong-password' || fault === 'app-password';
