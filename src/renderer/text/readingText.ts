/** A reading of energy or focus in words. */
import type { Reading } from '../../shared/domain/day/day';
import type { Words } from '../../shared/i18n/catalogue';
import type { Times } from '../../shared/i18n/times';

export const readingWords = ({ value, at }: Reading, words: Words, times: Times): string =>
  words('today.reading', { value, time: times.clock(at) });
