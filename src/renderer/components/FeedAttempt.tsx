/** What came of reading a calendar: how much was found and today's meetings, or a plain problem. */
import type { FeedFound } from '../../shared/contract';
import type { Result } from '../../shared/domain/result';
import type { Instant } from '../../shared/domain/time';
import { transitionsAhead } from '../../shared/domain/transition';
import { titleAlone } from '../../shared/words/titles';
import { useNow } from '../useNow';
import { times, words } from '../words';
import './feedAttempt.css';

export type Attempt = 'none' | 'reading' | Result<FeedFound, string>;

export function FeedAttempt({ attempt }: { readonly attempt: Attempt }) {
  return (
    <div className="feed-attempt" role="status">
      {attempt === 'reading' && <p className="quiet">{words('feeds.reading')}</p>}
      {typeof attempt === 'object' && !attempt.ok && <p>{attempt.problem}</p>}
      {typeof attempt === 'object' && attempt.ok && <Found found={attempt.value} />}
    </div>
  );
}

export function Found({ found }: { readonly found: FeedFound }) {
  const now = useNow();
  const { today } = found;
  return (
    <>
      <p>{foundSentence(found, now)}</p>
      {today.length > 0 && (
        // A list that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that its arrows scroll it
        <ul aria-label={words('feeds.foundToday')} tabIndex={0}>
          {today.map(({ title, start, end }) => (
            <li key={`${start} ${end} ${title}`}>
              <span className="quiet">{times.clock(start)}</span>
              <span className="one-line">{titleAlone(title, words)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function foundSentence({ events, today }: FeedFound, now: Instant): string {
  const count = today.length;
  if (events === 0) return words('feeds.noEvents');
  if (count === 0) return words('feeds.nothingToday');
  const ahead = transitionsAhead(today, now);
  return ahead === 0
    ? words('feeds.foundLate', { count })
    : words('feeds.found', { count, resets: words('history.resets', { count: ahead }) });
}
