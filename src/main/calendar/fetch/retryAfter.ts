/** How long a server asks to wait (RFC 9110 §10.2.3). */
import { day, type Millis, second } from '../../../shared/domain/common';

/** A server that asks for more was set up wrongly. */
const maxWait = day;

interface Headers {
  /** Returns the value of a header, by its name in lower case. */
  header(name: string): string | null;
}

/**
 * Returns the time that Retry-After asks for, or null. A date in it is compared to the Date header, because this
 * computer's clock may be wrong.
 */
export function retryAfterOf({ header }: Headers): Millis | null {
  const retryAfter = header('retry-after');
  if (retryAfter === null) return null;
  const isSeconds = /^\s*\d{1,9}\s*$/.test(retryAfter);
  const wait = isSeconds
    ? Number(retryAfter) * second
    : Date.parse(retryAfter) - Date.parse(header('date') ?? '');
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), maxWait);
}
