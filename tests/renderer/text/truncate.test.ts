import { describe, expect, it } from 'vitest';
import { truncate } from '../../../src/renderer/text/truncate';

describe('a title', () => {
  it('that fits stays as it is', () => expect(truncate('Design sync', 11)).toBe('Design sync'));
  it('that is too long ends with an ellipsis within its room', () =>
    expect(truncate('Design synchronised', 13)).toBe('Design synch…'));
  it('is not cut after the first letters of a word', () =>
    expect([truncate('Design sync', 10), truncate('Go to the big house', 14)]).toEqual([
      'Design…',
      'Go to the big…',
    ]));
  it('is not cut after a space', () => expect(truncate('Design sync', 8)).toBe('Design…'));
  it('in East Asian letters takes twice the room', () =>
    expect([truncate('会議室', 6), truncate('会議室', 5)]).toEqual(['会議室', '会議…']));
  it('is cut between letters, not within one', () =>
    expect([truncate('👩‍👩‍👧 family', 4), truncate('é́t́é́s', 3)]).toEqual(['👩‍👩‍👧…', 'é́t́…']));
});
