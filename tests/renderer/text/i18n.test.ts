import { describe, expect, it } from 'vitest';
import en from '../../../src/shared/i18n/locales/en.json';
import { leavesOf } from '../../support/words';

describe('the invitations', () => {
  it('are at least thirty, all different', () => {
    expect(new Set(en.invitations).size).toBe(en.invitations.length);
    expect(en.invitations.length).toBeGreaterThanOrEqual(30);
  });

  it('are short enough for the ring', () => {
    expect(en.invitations.filter(text => text.length > 52)).toEqual([]);
  });
});

describe('the English texts', () => {
  it('contain no exclamation marks, praise or blame', () => {
    const loud = /!|\b(great|awesome|well done|good job|congrat|streak|score|failed|proven)\b/i;
    expect(leavesOf(en).filter(([, text]) => loud.test(text))).toEqual([]);
  });

  it('are never empty', () => {
    expect(leavesOf(en).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
