/** Checks how the last reset is recorded once its overlay has gone. */
import { expect } from 'vitest';
import type { ResetEntry } from '../../src/shared/domain/journal/entry';
import type { App } from './app';
import { resetsOf } from './followedFeed';

/**
 * Expects this of the last reset in the journal, if need be a moment later: when main takes the overlay down without
 * its page, it frees the screens before it writes.
 */
export const expectLastReset = (app: Pick<App, 'journal'>, expected: Partial<ResetEntry>): Promise<void> =>
  expect.poll(() => resetsOf(app).at(-1)).toMatchObject(expected);
