import { describe, expect, it } from 'vitest';
import { failingFeeds } from '../../../../src/renderer/views/today/failingFeeds';
import type { FeedFault } from '../../../../src/shared/domain/calendar/feed';
import { feed, health } from '../../../support/snapshots';

const ana = { id: 'a', user: 'ana@example.org' };
const failing = (name: string, fault: FeedFault | null, account: typeof ana | null = null) =>
  feed({ id: name, name, account, health: health({ fault }) });

describe('calendars that fail', () => {
  it('are each named, and the others are not', () => {
    const feeds = [failing('Work', 'offline'), failing('Home', null), failing('Team', 'offline')];

    expect(failingFeeds(feeds).map(({ name }) => name)).toEqual(['Work', 'Team']);
  });

  it('in the same way and of one account are named once, by the account', () => {
    const feeds = [
      failing('Work', 'wrong-password', ana),
      failing('Home', 'wrong-password', ana),
      failing('Team', 'not-in-account', ana),
    ];

    expect(failingFeeds(feeds).map(({ name }) => name)).toEqual(['ana@example.org', 'Team']);
  });

  it('but are switched off are not named', () => {
    expect(failingFeeds([{ ...failing('Work', 'offline', ana), on: false }])).toEqual([]);
  });
});
