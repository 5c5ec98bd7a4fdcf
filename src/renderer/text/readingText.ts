/** Formats a reading of energy or focus. */
import type { Reading } from '../../shared/domain/day';
import type { Times, Translate } from '../../shared/i18n';

export const readingText = ({ value, at }: Reading, t: Translate, times: Times): string =>
  t('today.reading', { value, time: times.clock(at) });
