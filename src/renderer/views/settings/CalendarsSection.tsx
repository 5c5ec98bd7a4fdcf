/** Settings for calendars: the list, a form to add one, and titles to ignore. */

import type { FeedView } from '../../../shared/contract';
import { maxFieldChars } from '../../../shared/domain/settings';
import { AddFeed, FindAddressHelp } from '../../components';
import { t } from '../../text';
import { FeedItem } from './FeedItem';
import { Row } from './rows';

interface CalendarsSectionProps {
  readonly feeds: readonly FeedView[];
  readonly ignore: readonly string[];
  readonly onIgnore: (titles: string[]) => void;
}

export function CalendarsSection({ feeds, ignore, onIgnore }: CalendarsSectionProps) {
  return (
    <>
      {feeds.length === 0 && <p className="quiet">{t('settings.noFeeds')}</p>}
      <ul className="items" aria-label={t('settings.feeds')}>
        {feeds.map(feed => (
          <FeedItem key={feed.id} feed={feed} />
        ))}
      </ul>
      <section className="add-calendar">
        <h2>{t('settings.addFeed')}</h2>
        <AddFeed />
        <FindAddressHelp />
      </section>
      <Row label={t('settings.ignore')} help={t('settings.ignoreHelp')}>
        {(id, helpId) => (
          <textarea
            id={id}
            className="field"
            rows={3}
            maxLength={maxFieldChars}
            aria-describedby={helpId}
            defaultValue={ignore.join('\n')}
            onBlur={event => {
              const titles = linesOf(event.target.value);
              if (titles.join('\n') !== ignore.join('\n')) onIgnore(titles);
            }}
          />
        )}
      </Row>
    </>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
