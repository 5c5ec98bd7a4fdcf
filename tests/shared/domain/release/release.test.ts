import { describe, expect, it } from 'vitest';
import {
  isNewer,
  isQuestionDue,
  nextQuestionAt,
  releaseSchema,
} from '../../../../src/shared/domain/release/release';
import { at } from '../../../support/domain';

const day = 86_400_000;
const good = { version: '0.2.0', notes: 'Calmer cards.', page: 'https://example.com/0.2.0' };

describe('a version', () => {
  it.each([
    ['0.2.0', '0.1.9'],
    ['0.10.0', '0.9.0'],
    ['1.0.0', '0.99.99'],
    ['0.1.1', '0.1.0'],
  ])('is newer: %s than %s', (version, than) => {
    expect(isNewer(version, than)).toBe(true);
    expect(isNewer(than, version)).toBe(false);
  });
  it('is not newer than itself, or than something else', () => {
    expect(isNewer('0.1.0', '0.1.0')).toBe(false);
    expect(isNewer('newest', '0.1.0')).toBe(false);
    expect(isNewer('1.0.0', 'dev')).toBe(false);
  });
});

describe('the description of a version', () => {
  it('has a number, notes and a page', () => {
    expect(releaseSchema.parse(good)).toEqual(good);
    expect(releaseSchema.parse({ ...good, notes: undefined }).notes).toBe('');
  });
  it.each([
    ['lines of Windows', 'Calmer cards.\r\nFewer\tof them.'],
    ['an emoji of several parts', 'Made by 👩\u200D💻'],
  ])('may have notes with %s', (_, notes) =>
    expect(releaseSchema.parse({ ...good, notes })).toEqual({ ...good, notes }),
  );
  it.each([
    ['a number that is none', { version: '0.2' }],
    ['a page that is not encrypted', { page: 'http://example.com/' }],
    ['a page that is a program', { page: 'file:///bin/sh' }],
    ['a page that is a script', { page: 'javascript:alert(1)//https://example.com/' }],
    ['a page on this computer', { page: 'https://localhost/' }],
    ['a page without a host', { page: 'https:///x' }],
    ['notes as long as a book', { notes: 'x'.repeat(2_001) }],
    ['notes that turn around what follows', { notes: 'a\u202Eb' }],
  ])('is refused: %s', (_, change) =>
    expect(releaseSchema.safeParse({ ...good, ...change }).success).toBe(false),
  );
});

describe('the question', () => {
  const now = at('10:00');

  it('is due at first', () => expect(isQuestionDue(null, now)).toBe(true));
  it('is due again after a week', () => {
    const next = nextQuestionAt(true, now);
    expect(isQuestionDue(next, now + 7 * day - 1)).toBe(false);
    expect(isQuestionDue(next, now + 7 * day)).toBe(true);
  });
  it('is due the next day if nobody heard it', () =>
    expect(isQuestionDue(nextQuestionAt(false, now), now + day)).toBe(true));
  it('is due if the clock was wrong then', () =>
    expect(isQuestionDue(nextQuestionAt(true, now + 365 * day), now)).toBe(true));
});
