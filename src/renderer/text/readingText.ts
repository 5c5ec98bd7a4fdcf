/** A reading of energy or focus in words. */
import type { Reading } from '../../shared/domain/day/day';
import type { Translate } from '../../shared/i18n/catalogue';
import type { Times } from '../../shared/i18n/times';

export const readingText = ({ value, at }: Reading, t: Translate, times: Times): string =>
  t('today.reading', { value, time: times.clock(at) });
