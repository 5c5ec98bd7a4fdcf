/** Lists the events that don’t count as meetings, with the reason for each. */
import type { NotCounted as Event } from '../../../shared/domain/day';
import { t, times } from '../../text';

export function NotCountedList({ events }: { readonly events: readonly Event[] }) {
  if (events.length === 0) return null;
  return (
    <details className="not-counted">
      <summary>{t('today.notCounted', { count: events.length })}</summary>
      <ul>
        {events.map(({ title, start, end, why }) => (
          <li key={`${start} ${end} ${title} ${why}`}>
            <span className="quiet">{why === 'all-day' ? t('today.allDay') : times.clock(start)}</span>
            <span>
              {title || t('health.untitled')}{' '}
              {why !== 'all-day' && <span className="quiet">{t(`whyNot.${why}`)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
