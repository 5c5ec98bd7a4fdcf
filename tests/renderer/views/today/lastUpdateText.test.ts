import { describe, expect, it } from 'vitest';
import { lastUpdateText } from '../../../../src/renderer/views/today/lastUpdateText';
import { timesIn } from '../../../../src/shared/i18n/times';
import { at } from '../../../support/domain';
import { english } from '../../../support/words';

const times = timesIn('en-GB');
const text = (read: number | null) => lastUpdateText(read, at('2026-06-08 09:00'), english, times);

describe('a calendar that could not be read', () => {
  it('last read today → says when', () => {
    expect(text(at('2026-06-08 00:10'))).toBe('As of 0:10.');
  });

  it('last read on another day → names the day', () => {
    const friday = at('2026-06-05 14:00');
    expect(text(friday)).toBe(`As of ${times.day(friday)} at 14:00.`);
  });

  it('never read → says so', () => {
    expect(text(null)).toBe('Not updated yet.');
  });
});
