/** A reading of energy or focus in words. */
import type { Reading } from '../shared/domain/day';
import type { Words } from '../shared/words';
import type { Times } from '../shared/words/times';

export const readingWords = ({ value, at }: Reading, words: Words, times: Times): string =>
  words('today.reading', { value, time: times.clock(at) });
