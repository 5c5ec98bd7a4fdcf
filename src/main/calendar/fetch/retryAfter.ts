/** How long a server asks to wait (RFC 9110 §10.2.3). */
import { day, type Millis, second } from '../../../shared/domain/common';

/** A server that asks for more was set up wrongly. */
const maxWait = day;

/**
 * Returns the time that Retry-After asks for, or null.
 *
 * @param date the Date header, to which a date in Retry-After is compared: this computer's clock may be wrong
 */
export function retryAfterOf(retryAfter: string | null, date: string | null): Millis | null {
  if (retryAfter === null) return null;
  const isSeconds = /^\s*\d{1,9}\s*$/.test(retryAfter);
  const wait = isSeconds ? Number(retryAfter) * second : Date.parse(retryAfter) - Date.parse(date ?? '');
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), maxWait);
}
