/** Compares reading an account of 10,000 events on Radicale with downloading its export as a feed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountSource } from '../../src/main/calendar/addresses';
import { createAccounts } from '../../src/main/calendar/caldav';
import { createFetch, type Fetch, noValidators, type Transport } from '../../src/main/calendar/fetch';
import { nodeTransport } from '../../src/main/calendar/fetch/nodeTransport';
import { minute } from '../../src/shared/domain/common';
import { feedText } from '../support/feedText';
import { startRadicale } from '../support/radicale';
import type { Figure } from './figures';

const events = 10_000;
const rounds = 3;
const password = 'open sesame';
const now = Date.UTC(2025, 5, 10);
/** All in the window that is read, so that neither way reads less. */
const manyMeetings = feedText(
  Array.from({ length: events }, (_, index) => {
    const start = now + (index - events / 2) * (40 * minute);
    return { title: `Meeting ${index}`, start, end: start + 30 * minute };
  }),
);

export async function benchAccount(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'one-degree-bench-'));
  const radicale = await startRadicale(password);
  try {
    await radicale.fill(manyMeetings);
    let requests = 0;
    const counting: Transport = request => {
      requests += 1;
      return nodeTransport(request);
    };
    const credentials = { user: radicale.account.user, password };
    const url = new URL(`${radicale.account.home}work/`, radicale.account.origin);
    const { fetchFor } = createAccounts(counting, { now: () => now });
    const download = createFetch(counting);
    const path = join(folder, 'incoming.ics');
    const time = async (fetch: Fetch, source: string): Promise<number> => {
      const begin = performance.now();
      const fetched = await fetch(source, path, noValidators, new AbortController().signal);
      if (!fetched.ok || fetched.value.kind !== 'new')
        throw new Error(`Reading ended with ${JSON.stringify(fetched)}.`);
      return performance.now() - begin;
    };

    const first: number[] = [];
    const feed: number[] = [];
    const unchanged: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const fetch = fetchFor(join(folder, `${round}.objects.json`));
      const source = accountSource({ url, credentials });
      first.push(await time(fetch, source));
      feed.push(await time(download, radicale.urlWith(password)));
      requests = 0;
      await time(fetch, source);
      unchanged.push(requests);
    }
    const name = `an account of ${events.toLocaleString('en')} events`;
    return [
      {
        name: `${name}: first sync, its export as bare`,
        unit: 'ms',
        app: first,
        bare: feed,
        goal: { ratio: 3 },
      },
      {
        name: `${name}: next sync with nothing changed`,
        unit: 'requests',
        app: unchanged,
        goal: { value: 3 },
      },
    ];
  } finally {
    await radicale.stop();
    rmSync(folder, { recursive: true });
  }
}
