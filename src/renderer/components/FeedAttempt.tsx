/** What came of reading a calendar: how much was found and today's meetings, or a plain problem. */
import type { FeedFound } from '../../shared/contract';
import type { Result } from '../../shared/domain/common/result';
import { t, times } from '../text/i18n';
import './feedAttempt.styles.css';

export type Attempt = 'none' | 'reading' | Result<FeedFound, string>;

export function FeedAttempt({ attempt }: { readonly attempt: Attempt }) {
  return (
    <div className="feed-attempt" role="status">
      {attempt === 'reading' && <p className="quiet">{t('feeds.reading')}</p>}
      {typeof attempt === 'object' && !attempt.ok && <p>{attempt.problem}</p>}
      {typeof attempt === 'object' && attempt.ok && <FeedFoundSummary found={attempt.value} />}
    </div>
  );
}

export function FeedFoundSummary({ found: { events, today } }: { readonly found: FeedFound }) {
  return (
    <>
      <p>
        {t('feeds.found', { count: events })}
        {events > 0 && today.length === 0 && ` ${t('feeds.nothingToday')}`}
      </p>
      {today.length > 0 && (
        // A list that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that its arrows scroll it
        <ul aria-label={t('feeds.foundToday')} tabIndex={0}>
          {today.map(({ title, start, end }) => (
            <li key={`${start} ${end} ${title}`}>
              <span className="quiet">{times.clock(start)}</span>
              <span className="one-line">{title}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
