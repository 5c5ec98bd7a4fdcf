/** Formats a length in seconds: 45 s, 2 min, 1 min 30 s. */
import type { Translate } from '../../../shared/i18n';

export function lengthText(length: number, t: Translate): string {
  const minutes = Math.floor(length / 60);
  const seconds = length % 60;
  if (minutes === 0) return t('settings.seconds', { count: seconds });
  if (seconds === 0) return t('settings.minutes', { count: minutes });
  return t('settings.minutesSeconds', { minutes, seconds });
}
