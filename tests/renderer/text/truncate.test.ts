import { describe, expect, it } from 'vitest';
import { truncate } from '../../../src/renderer/text/truncate';

describe('truncating a title', () => {
  it('keeps a title that fits', () => expect(truncate('Design sync', 11)).toBe('Design sync'));
  it('ends a title that is too long with an ellipsis, within the width', () =>
    expect(truncate('Design synchronised', 13)).toBe('Design synch…'));
  it('drops a fragment of up to three letters', () =>
    expect([truncate('Design sync', 10), truncate('Go to the big house', 14)]).toEqual([
      'Design…',
      'Go to the big…',
    ]));
  it('leaves no space before the ellipsis', () => expect(truncate('Design sync', 8)).toBe('Design…'));
  it('counts East Asian characters as twice as wide', () =>
    expect([truncate('会議室', 6), truncate('会議室', 5)]).toEqual(['会議室', '会議…']));
  it('cuts between graphemes, never within one', () =>
    expect([truncate('👩‍👩‍👧 family', 4), truncate('é́t́é́s', 3)]).toEqual(['👩‍👩‍👧…', 'é́t́…']));
});
