/** A calendar’s name and addresses, the events that couldn’t be read, and buttons to test or remove it. */

import { useState } from 'react';
import { type FeedView, maxChars } from '../../../shared/contract';
import type { EventProblem } from '../../../shared/domain/calendar';
import { maxFieldChars } from '../../../shared/domain/settings';
import { type Attempt, FeedAttempt } from '../../components';
import { bridge } from '../../lib';
import { locale, t, times } from '../../text';
import { factsText } from './healthText';
import { RemoveButton } from './RemoveButton';
import { Row, SwitchRow } from './rows';

export function FeedDetails({ feed }: { readonly feed: FeedView }) {
  const { id, name, addresses, foundAddresses, kind, health } = feed;
  const isFound = addresses.length === 0 && foundAddresses.length > 0;
  const mine = isFound ? foundAddresses : addresses;
  const [attempt, setAttempt] = useState<Attempt>('none');

  async function test(): Promise<void> {
    setAttempt('reading');
    setAttempt(await bridge.testFeed(id));
  }

  return (
    <>
      <p className="feed-facts">{factsText(feed, t, times, locale().tag)}</p>
      <Row label={t('settings.feedName')}>
        {fieldId => (
          <input
            key={name}
            id={fieldId}
            className="field"
            defaultValue={name}
            maxLength={maxChars.feedName}
            onBlur={({ target: { value } }) => {
              const next = value.trim();
              if (next !== '' && next !== name) void bridge.changeFeed(id, { name: next });
            }}
          />
        )}
      </Row>
      {kind !== 'sample' && (
        <Row
          label={t('settings.addresses')}
          help={t('settings.addressesHelp')}
          {...(isFound && { state: t('settings.addressesFound') })}
        >
          {(fieldId, helpId) => (
            <input
              key={mine.join(' ')}
              id={fieldId}
              className="field"
              aria-describedby={helpId}
              placeholder={t('settings.addressesHint')}
              spellCheck={false}
              maxLength={maxFieldChars}
              defaultValue={mine.join(', ')}
              onBlur={({ target: { value } }) => {
                const next = value.split(/[\s,;]+/).filter(address => address !== '');
                // Empty again, the calendar's own count.
                if (next.join(' ') !== mine.join(' ')) void bridge.changeFeed(id, { addresses: next });
              }}
            />
          )}
        </Row>
      )}
      {kind !== 'sample' && (
        <SwitchRow
          label={t('settings.unanswered')}
          help={t('settings.unansweredHelp')}
          on={feed.countsUnanswered}
          onChange={countsUnanswered => void bridge.changeFeed(id, { countsUnanswered })}
        />
      )}
      {health.problems.length > 0 && <EventProblems problems={health.problems} count={health.problemCount} />}
      <FeedAttempt attempt={attempt} />
      <RemoveButton question={t('settings.removeSure', { name })} onRemove={() => void bridge.removeFeed(id)}>
        <button type="button" className="button" onClick={() => void test()}>
          {t('settings.test')}
        </button>
      </RemoveButton>
    </>
  );
}

function EventProblems({
  problems,
  count,
}: {
  readonly problems: readonly EventProblem[];
  readonly count: number;
}) {
  const more = count - problems.length;
  return (
    <section className="event-problems">
      <h3>{t('health.setAside', { count })}</h3>
      <ul>
        {problems.map(({ uid, title, at, what, detail }) => (
          <li key={`${uid} ${at} ${what} ${detail}`}>
            {title ?? t('health.untitled')}
            <span className="quiet">
              {at !== null && `, ${times.day(at)}`}: {t(`eventProblem.${what}`)}
            </span>
          </li>
        ))}
        {more > 0 && <li className="quiet">{t('health.moreProblems', { count: more })}</li>}
      </ul>
    </section>
  );
}
