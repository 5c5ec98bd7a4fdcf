import { describe, expect, it } from 'vitest';
import { type FeedHealth, isStale } from '../../../../src/shared/domain/calendar/feed';
import { at } from '../../../support/domain';

const health = (fault: FeedHealth['fault'], lastSuccess: string | null): FeedHealth => ({
  lastSuccess: lastSuccess === null ? null : at(lastSuccess),
  nextFetch: null,
  fault,
  bytes: null,
  events: null,
  problems: [],
});

describe('a feed that answers', () => {
  it('is never stale, however long ago it was asked', () =>
    expect(isStale(health(null, '08:00'), at('18:00'))).toBe(false));
  it('is not stale before it was first asked', () =>
    expect(isStale(health(null, null), at('18:00'))).toBe(false));
});

describe('a feed that fails', () => {
  it('is stale when its last answer is more than an hour old', () => {
    expect(isStale(health('unreachable', '08:00'), at('09:00'))).toBe(false);
    expect(isStale(health('unreachable', '08:00'), at('09:00') + 1)).toBe(true);
  });
  it('is stale when it never answered', () =>
    expect(isStale(health('sign-in', null), at('08:00'))).toBe(true));
});
