/** The outcome of reading a calendar: how many events it has and today’s meetings, or why it couldn’t be read. */

import type { FeedFound } from '../../shared/contract';
import { transitionsAhead } from '../../shared/domain/calendar';
import type { Instant, Result } from '../../shared/domain/common';
import { titleAlone } from '../../shared/i18n';
import { useNow } from '../lib';
import { t, times } from '../text';
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

export function FeedFoundSummary({ found }: { readonly found: FeedFound }) {
  const now = useNow();
  const { today } = found;
  return (
    <>
      <p>{foundText(found, now)}</p>
      {today.length > 0 && (
        // A scrollable list has to be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it
        <ul aria-label={t('feeds.foundToday')} tabIndex={0}>
          {today.map(({ title, start, end }) => (
            <li key={`${start} ${end} ${title}`}>
              <span className="quiet">{times.clock(start)}</span>
              <span className="one-line">{titleAlone(title, t)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function foundText({ events, today }: FeedFound, now: Instant): string {
  const count = today.length;
  if (events === 0) return t('feeds.noEvents');
  if (count === 0) return t('feeds.nothingToday');
  const ahead = transitionsAhead(today, now);
  return ahead === 0
    ? t('feeds.foundLate', { count })
    : t('feeds.found', { count, resets: t('history.resets', { count: ahead }) });
}
