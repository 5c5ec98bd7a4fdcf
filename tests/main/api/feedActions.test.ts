/** Adding calendars: links to web pages are mended or explained, and copied addresses offered. */
import { describe, expect, it } from 'vitest';
import { createFeedActions } from '../../../src/main/api/feedActions';
import type { FeedFault } from '../../../src/shared/domain/calendar/feed';
import { fail, ok } from '../../../src/shared/domain/common/result';
import type { Feed } from '../../../src/shared/domain/settings/settings';
import { createCatalogue } from '../../../src/shared/i18n/catalogue';

const { t } = createCatalogue();
const embedded = 'https://calendar.google.com/calendar/embed?src=ana%40example.org';
const publicAddress = 'https://calendar.google.com/calendar/ical/ana%40example.org/public/basic.ics';

/** Actions with these feeds, and a server with this fault. */
function actionsWith(fault: FeedFault | null, known: readonly string[] = []) {
  let feeds: readonly Feed[] = known.map(source => ({
    id: source,
    name: '',
    source,
    addresses: [],
    on: true,
  }));
  const asked: string[] = [];
  const actions = createFeedActions(
    {
      clock: { now: () => 0 },
      t,
      journal: { remove: async () => ok(null) },
      currentReset: { current: () => null },
      scheduler: { tick: () => undefined, endReset: () => undefined },
      settings: { read: () => ({ feeds }) },
      calendar: {
        async test({ source }: Feed) {
          asked.push(source);
          return fault === null ? ok({ events: 1, today: [] }) : fail(fault);
        },
        refresh: () => undefined,
      },
      views: { open: () => undefined },
    } as unknown as Parameters<typeof createFeedActions>[0],
    async make => {
      feeds = make(feeds);
    },
  );
  return { actions, asked, sources: () => feeds.map(({ source }) => source) };
}

describe('a link to a page that tells which calendar it shows', () => {
  it('adds that calendar', async () => {
    const { actions, asked, sources } = actionsWith(null);
    expect((await actions.addFeed(embedded, '/')).ok).toBe(true);
    expect([asked, sources()]).toEqual([[publicAddress], [publicAddress]]);
  });

  it('is explained if the calendar isn’t public', async () => {
    const { actions, sources } = actionsWith('not-found');
    expect(await actions.addFeed(embedded, '/')).toEqual(fail(t('fault.google-page')));
    expect(sources()).toEqual([]);
  });

  it('is not blamed for a network that is down', async () =>
    expect(await actionsWith('offline').actions.addFeed(embedded, '/')).toEqual(fail(t('fault.offline'))));
});

describe('a link to a page that doesn’t tell', () => {
  it('is explained without asking a server', async () => {
    const { actions, asked } = actionsWith(null);
    expect(await actions.addFeed('https://www.icloud.com/calendar/', '/')).toEqual(
      fail(t('fault.icloud-page')),
    );
    expect(asked).toEqual([]);
  });
});

describe('a server that asks to wait', () => {
  it('is said to be tried again only once its calendar is followed', async () => {
    const { actions } = actionsWith('busy', [publicAddress]);
    expect(await actions.testFeed(publicAddress)).toEqual(fail(t('fault.busy')));
    expect(await actions.addFeed('https://cal.example/day.ics', '/')).toEqual(fail(t('feeds.fault.busy')));
  });
});

describe('a copied address', () => {
  it('is offered with its host, and no more once it was added', async () => {
    const { actions, asked } = actionsWith(null);
    expect(actions.copiedFeed(publicAddress)).toEqual({
      address: publicAddress,
      place: 'calendar.google.com',
    });
    expect(asked).toEqual([]);
    await actions.addFeed(publicAddress, '/');
    expect(actions.copiedFeed(publicAddress)).toBeNull();
  });
  it('is not offered if it is none', () =>
    expect(actionsWith(null).actions.copiedFeed('hunter2')).toBeNull());
});

describe('an account’s address', () => {
  const address = 'caldav://cloud.example.org/remote.php/dav/';

  it('is offered if it was copied', () =>
    expect(actionsWith(null).actions.copiedFeed(address)).toEqual({ address, place: 'cloud.example.org' }));

  it('is not offered if the account is there already', async () => {
    const { actions } = actionsWith(null, ['caldav+https://ana:secret@cloud.example.org/dav/work/']);
    expect(actions.copiedFeed(address)).toBeNull();
  });

  it('that comes from outside is asked about, and known to the one who adds it', async () => {
    const { actions, sources } = actionsWith('unreachable');
    expect(actions.offerFeed(address, '/')).toEqual(ok(null));
    const { id = '', place } = actions.offeredFeed() ?? {};
    expect([place, actions.offeredAddress(id)]).toEqual(['cloud.example.org', address]);
    expect((await actions.acceptOffer(id)).ok).toBe(false);
    expect([sources(), actions.offeredAddress('other')]).toEqual([[], null]);
  });
});
