/** Converts `file:` URLs to paths. */

import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../../../shared/domain/common';

/** Returns the path of a `file:` URL. Fails if it names another host or is no valid path (RFC 8089 §2). */
export function filePathOf(url: string): Result<string, 'not-an-address'> {
  try {
    // Windows would sign in there.
    if (new URL(url).host !== '') return fail('not-an-address');
    return ok(fileURLToPath(url));
  } catch {
    return fail('not-an-address');
  }
}
