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
  problemCount: 0,
});

describe('a feed that can be read', () => {
  it('is never stale, however long ago it was read', () =>
    expect(isStale(health(null, '08:00'), at('18:00'))).toBe(false));
  it('is not stale before it has been read', () =>
    expect(isStale(health(null, null), at('18:00'))).toBe(false));
});

describe('a feed that fails', () => {
  it('is stale once its last success is more than an hour ago', () => {
    expect(isStale(health('unreachable', '08:00'), at('09:00'))).toBe(false);
    expect(isStale(health('unreachable', '08:00'), at('09:00') + 1)).toBe(true);
  });
  it('is stale if it has never been read', () =>
    expect(isStale(health('sign-in', null), at('08:00'))).toBe(true));
});
