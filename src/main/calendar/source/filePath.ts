/** From a `file:` URL to a path. */

import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../../../shared/domain/common';

/** Not every one names a file of this computer: it may name a host, or hold what no path can (RFC 8089 §2). */
export function filePathOf(url: string): Result<string, 'not-an-address'> {
  try {
    return ok(fileURLToPath(url));
  } catch {
    return fail('not-an-address');
  }
}
