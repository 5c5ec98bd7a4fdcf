/** Settings for calendars: the list, a form to add one, titles to ignore, and join links of one's own. */

import type { FeedView } from '../../../shared/contract';
import { groupBy } from '../../../shared/domain/common';
import type { Preferences, PreferencesChange } from '../../../shared/domain/settings';
import { t } from '../../text';
import { AccountItem } from './AccountItem';
import { AddCalendar } from './AddCalendar';
import { FeedItem } from './FeedItem';
import { LinesRow } from './LinesRow';

interface CalendarsSectionProps {
  /** A calendar that was dropped on the window. */
  readonly dropped: { readonly source: string } | undefined;
  readonly feeds: readonly FeedView[];
  readonly preferences: Preferences;
  readonly onChange: (change: PreferencesChange) => void;
}

export function CalendarsSection({ dropped, feeds, preferences, onChange }: CalendarsSectionProps) {
  return (
    <>
      {feeds.length === 0 && <p className="quiet">{t('settings.noFeeds')}</p>}
      <ul className="items" aria-label={t('settings.feeds')}>
        {feeds
          .filter(({ account }) => account === null)
          .map(feed => (
            <FeedItem key={feed.id} feed={feed} />
          ))}
        {[...accountsIn(feeds)].map(([id, calendars]) => (
          <AccountItem key={id} id={id} calendars={calendars} />
        ))}
      </ul>
      <AddCalendar dropped={dropped} />
      <LinesRow name="ignore" lines={preferences.ignore} onChange={ignore => onChange({ ignore })} />
      <LinesRow
        name="joinPatterns"
        lines={preferences.joinPatterns}
        onChange={joinPatterns => onChange({ joinPatterns })}
      />
    </>
  );
}

/** The calendars of each account, by its id. */
const accountsIn = (feeds: readonly FeedView[]): ReadonlyMap<string, readonly FeedView[]> =>
  groupBy(
    feeds.filter(({ account }) => account !== null),
    ({ account }) => account?.id ?? '',
  );
