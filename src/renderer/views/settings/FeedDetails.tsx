/** A calendar’s name and addresses, the events that couldn’t be read, and buttons to test or remove it. */

import { useState } from 'react';
import type { FeedView } from '../../../shared/contract';
import type { EventProblem } from '../../../shared/domain/calendar';
import { maxFieldChars } from '../../../shared/domain/settings';
import { type Attempt, FeedAttempt } from '../../components';
import { bridge } from '../../lib';
import { locale, t, times } from '../../text';
import { factsText } from './healthText';
import { RemoveButton } from './RemoveButton';
import { Row } from './rows';

export function FeedDetails({ feed }: { readonly feed: FeedView }) {
  const { id, name, addresses, kind, health } = feed;
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
            maxLength={100}
            onBlur={({ target: { value } }) => {
              const next = value.trim();
              if (next !== '' && next !== name) void bridge.changeFeed(id, { name: next });
            }}
          />
        )}
      </Row>
      {kind !== 'sample' && (
        <Row label={t('settings.addresses')} help={t('settings.addressesHelp')}>
          {(fieldId, helpId) => (
            <input
              key={addresses.join(' ')}
              id={fieldId}
              className="field"
              aria-describedby={helpId}
              placeholder={t('settings.addressesHint')}
              spellCheck={false}
              maxLength={maxFieldChars}
              defaultValue={addresses.join(', ')}
              onBlur={({ target: { value } }) => {
                const next = value.split(/[\s,;]+/).filter(address => address !== '');
                if (next.join(' ') !== addresses.join(' ')) void bridge.changeFeed(id, { addresses: next });
              }}
            />
          )}
        </Row>
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
