/** Whether a Focus is on, on macOS 12 and later, from the system's records. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SignalReading } from '../../../shared/domain/reset';
import { parseJson } from '../../storage';
import type { Signal } from '../signal';

/** A Focus has a record here while it is on. */
const assertionsSchema = z.object({
  data: z.array(z.object({ storeAssertionRecords: z.array(z.unknown()).default([]) })),
});

/**
 * Reading the file requires Full Disk Access; without it, macOS refuses and does not ask the user. A Focus that was
 * turned on by a schedule may have no record.
 * @param home the user's home folder
 */
export function createMacDnd(home: string): Signal {
  const file = join(home, 'Library', 'DoNotDisturb', 'DB', 'Assertions.json');
  return () => readFile(file, 'utf8').then(focusIn, refused);
}

function focusIn(text: string): SignalReading {
  const stores = parseJson(text, assertionsSchema)?.data;
  if (stores === undefined) return { kind: 'unreadable', why: 'failed' };
  const isOn = stores.some(({ storeAssertionRecords }) => storeAssertionRecords.length > 0);
  return isOn ? { kind: 'holds' } : { kind: 'clear' };
}

const refused = ({ code }: NodeJS.ErrnoException): SignalReading => ({
  kind: 'unreadable',
  why: code === 'EPERM' || code === 'EACCES' ? 'no-access' : 'unsupported',
});
