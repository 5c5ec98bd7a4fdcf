/** Reads a pipe to its end, without waiting for ever for someone to write to it. */
import { readSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { maxFeedBytes } from '../../src/main/calendar/fetch/maxFeedBytes';
import type { FeedFault } from '../../src/shared/domain/calendar/feed';
import { fail, ok, type Result } from '../../src/shared/domain/common/result';
import { type Millis, second } from '../../src/shared/domain/common/time';
import { codeOf } from './codeOf';

/** How long nobody may have opened a pipe to write to it, and how long somebody who has may write nothing. */
const patience: { readonly [state in 'unopened' | 'silent']: Millis } = {
  unopened: 2 * second,
  silent: 15 * second,
};
const pause: Millis = 10;
/** What a pipe of Linux holds. */
const chunkBytes = 65_536;

/** @param pipe a descriptor, opened without waiting */
export async function pipeBytes(pipe: number): Promise<Result<Uint8Array, FeedFault>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let waited = 0; ; ) {
    const chunk = nextChunk(pipe);
    if (typeof chunk !== 'string') {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > maxFeedBytes) return fail('too-large');
      waited = 0;
    } else if (chunk === 'unopened' && bytes > 0) {
      return ok(Buffer.concat(chunks));
    } else {
      if (waited > patience[chunk]) return fail('not-a-calendar');
      await sleep(pause);
      waited += pause;
    }
  }
}

/** Returns what is in the pipe, or that nobody has it open to write to it, or that they have written nothing yet. */
function nextChunk(pipe: number): Uint8Array | 'unopened' | 'silent' {
  try {
    const buffer = Buffer.alloc(chunkBytes);
    const bytesRead = readSync(pipe, buffer);
    return bytesRead === 0 ? 'unopened' : buffer.subarray(0, bytesRead);
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return 'silent';
    throw error;
  }
}
