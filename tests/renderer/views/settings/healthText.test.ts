import { describe, expect, it } from 'vitest';
import { factsText, healthText } from '../../../../src/renderer/views/settings/healthText';
import type { FeedView } from '../../../../src/shared/contract';
import { timesIn } from '../../../../src/shared/i18n/times';
import { feed, health, snapshotAt } from '../../../support/snapshots';
import { english } from '../../../support/words';

const times = timesIn('en-GB');
const t = (more: Partial<FeedView>, now = '10:48') => healthText(feed(more), snapshotAt(now), english, times);
const readAt = (lastSuccess: number | null, events: number | null = null) => ({
  health: health({ lastSuccess, events }),
});

describe('a calendar that has been read', () => {
  it.each([
    ['10:48', 'Updated just now'],
    ['10:47', 'Updated 1 minute ago'],
    ['10:40', 'Updated 8 minutes ago'],
    ['08:10', 'Updated at 8:10'],
  ])('says when: %s', (read, expected) => {
    expect(t(readAt(snapshotAt(read)))).toBe(expected);
  });

  it('was updated just now if it was read within the current minute', () => {
    expect(t(readAt(snapshotAt('10:48') + 30_000))).toBe('Updated just now');
  });

  it('names the day if it was another one', () => {
    const yesterday = snapshotAt('10:40') - 86_400_000;
    expect(t(readAt(yesterday))).toBe(`Updated on ${times.day(yesterday)} at 10:40`);
  });

  it('says how many events it has', () => {
    expect(t(readAt(snapshotAt('10:40'), 1))).toBe('Updated 8 minutes ago · 1 event');
  });
});

describe('a calendar that has never been read', () => {
  it('says so', () => {
    expect(t(readAt(null))).toBe('Not updated yet');
  });
});

describe('a calendar that is off', () => {
  it('says only that', () => {
    expect(t({ on: false })).toBe('Off');
  });
});

describe('the facts of a calendar', () => {
  const facts = (more: Partial<FeedView>) => factsText(feed(more), english, times, 'en-GB');

  it('are its size and its next update', () => {
    expect(facts({ health: health({ bytes: 5_512_345, nextFetch: snapshotAt('10:53') }) })).toBe(
      '5.5 MB · next update at 10:53',
    );
  });

  it('have a size that can be read even if there is almost nothing', () => {
    expect(facts({ health: health({ bytes: 55, nextFetch: null }) })).toBe('0.1 kB');
  });

  it('say that a file is watched', () => {
    expect(facts({ kind: 'file', health: health({ bytes: 12_300, nextFetch: null }) })).toBe(
      '12 kB · updates when the file changes',
    );
  });

  it('are only its size while it is off', () => {
    expect(facts({ on: false, health: health({ bytes: 900, nextFetch: snapshotAt('10:53') }) })).toBe(
      '0.9 kB',
    );
  });
});
