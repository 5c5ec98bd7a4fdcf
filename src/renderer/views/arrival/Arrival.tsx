/** The arrival: a small ring that runs out until the reset comes, what it is, and two quiet ways to be left alone. */
import { useState } from 'react';
import type { ArrivalView } from '../../../shared/contract';
import { titleWithin } from '../../../shared/i18n';
import { Corner, LiveRegion, Ring } from '../../components';
import { bridge, type ViewProps } from '../../lib';
import { t } from '../../text';
import './arrival.styles.css';

const wholeMinute = 60;

export function Arrival({ snapshot: { arrival, now, preferences } }: ViewProps) {
  if (arrival === null) return null;
  return (
    <Card
      key={arrival.startedAt}
      arrival={arrival}
      now={now}
      isMinute={preferences.resetSeconds === wholeMinute}
    />
  );
}

interface CardProps {
  readonly arrival: ArrivalView;
  readonly now: number;
  readonly isMinute: boolean;
}

function Card({ arrival, now, isMinute }: CardProps) {
  const { startedAt, comesAt } = arrival;
  const [elapsed] = useState(Math.max(0, now - startedAt));
  const text = t(isMinute ? 'arrival.minute' : 'arrival.pause', { title: titleWithin(arrival.title, t) });
  return (
    <Corner>
      <main className="arrival">
        <Ring length={comesAt - startedAt} elapsed={elapsed}>
          {null}
        </Ring>
        <LiveRegion>{text}</LiveRegion>
        <p className="arrival-title" aria-hidden="true">
          {text}
        </p>
        <p className="arrival-buttons">
          <button type="button" className="link" onClick={() => void bridge.declineReset('still-in')}>
            {t('reset.stillIn')}
          </button>
          <button type="button" className="link" onClick={() => void bridge.declineReset('not-now')}>
            {t('arrival.notNow')}
          </button>
        </p>
      </main>
    </Corner>
  );
}
