/** A length as one says it: 45 s, 2 min, 1 min 30 s. */
import type { Words } from '../../../shared/words';

export function lengthWords(length: number, words: Words): string {
  const minutes = Math.floor(length / 60);
  const seconds = length % 60;
  if (minutes === 0) return words('settings.seconds', { count: seconds });
  if (seconds === 0) return words('settings.minutes', { count: minutes });
  return words('settings.minutesSeconds', { minutes, seconds });
}
