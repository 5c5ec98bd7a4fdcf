/** The system's randomness, which no one can foresee or repeat. */
import { randomBytes } from 'node:crypto';
import type { Random } from '../../shared/domain/common';

/** Returns the next number in [0, 1). */
export const systemRandom: Random = () => randomBytes(4).readUInt32LE() / 2 ** 32;
