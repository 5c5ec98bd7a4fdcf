import { describe, expect, it } from 'vitest';
import { lastUpdateText } from '../../../../src/renderer/views/today/lastUpdateText';
import { timesIn } from '../../../../src/shared/i18n/times';
import { at } from '../../../support/domain';
import { english } from '../../../support/words';

const times = timesIn('en-GB');
const sentence = (read: number | null) => lastUpdateText(read, at('2026-06-08 09:00'), english, times);

describe('a calendar that could not be read just now', () => {
  it('was read today: says when', () => {
    expect(sentence(at('2026-06-08 00:10'))).toBe('As of 0:10.');
  });

  it('was last read on another day: names it', () => {
    const friday = at('2026-06-05 14:00');
    expect(sentence(friday)).toBe(`As of ${times.day(friday)} at 14:00.`);
  });

  it('was never read: says so', () => {
    expect(sentence(null)).toBe('Not updated yet.');
  });
});
