import { describe, expect, it } from 'vitest';
import { shortened } from '../../../src/renderer/text/shortened';

describe('a title', () => {
  it('that fits stays as it is', () => expect(shortened('Design sync', 11)).toBe('Design sync'));
  it('that is too long ends with an ellipsis within its room', () =>
    expect(shortened('Design synchronised', 13)).toBe('Design synch…'));
  it('is not cut after the first letters of a word', () =>
    expect([shortened('Design sync', 10), shortened('Go to the big house', 14)]).toEqual([
      'Design…',
      'Go to the big…',
    ]));
  it('is not cut after a space', () => expect(shortened('Design sync', 8)).toBe('Design…'));
  it('in East Asian letters takes twice the room', () =>
    expect([shortened('会議室', 6), shortened('会議室', 5)]).toEqual(['会議室', '会議…']));
  it('is cut between letters, not within one', () =>
    expect([shortened('👩‍👩‍👧 family', 4), shortened('é́t́é́s', 3)]).toEqual(['👩‍👩‍👧…', 'é́t́…']));
});
