/** The actions about calendars: adding, offering, testing, changing and removing them. */

import { randomUUID } from 'node:crypto';
import type { CopiedFeed, FeedFound, OfferedFeed, Requests } from '../../shared/contract';
import type { FeedFault } from '../../shared/domain/calendar';
import { fail, ok, type Result } from '../../shared/domain/common';
import { isOfSample } from '../../shared/domain/sample';
import { type Feed, type Settings, sampleSource } from '../../shared/domain/settings';
import type { Translate } from '../../shared/i18n';
import {
  copiedAddress,
  kindOf,
  looksLikeAccount,
  type Mended,
  mendSource,
  parseSource,
  placeOf,
} from '../calendar/addresses';
import type { Journal } from '../journal';
import type { Clock } from '../platform';
import type { CurrentReset, Scheduler } from '../reset';
import type { Views } from '../shell';
import { attemptSentence } from './attemptSentence';

export interface FeedActionParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly t: Translate;
  readonly journal: Pick<Journal, 'remove'>;
  readonly currentReset: Pick<CurrentReset, 'current'>;
  readonly scheduler: Pick<Scheduler, 'tick' | 'endReset'>;
  readonly settings: { read(): Pick<Settings, 'feeds'> };
  readonly calendar: {
    /** Fetches and parses a feed once, right now. */
    test(feed: Feed): Promise<Result<Omit<FeedFound, 'id'>, FeedFault>>;
    refresh(): void;
  };
  readonly views: Pick<Views, 'open'>;
}

/** How a calendar looks that its service doesn't show to everyone. */
const hiddenFaults = ['not-found', 'sign-in', 'web-page', 'not-a-calendar'] as const;

const faultSentence = (fault: FeedFault, t: Translate): string => t(`fault.${fault}`);

/** Stores what `make` makes of the feeds, follows them and ticks. */
export type ChangeFeeds = (make: (feeds: readonly Feed[]) => readonly Feed[]) => Promise<void>;

export function createFeedActions(parts: FeedActionParts, change: ChangeFeeds) {
  const { clock, t, journal, currentReset, scheduler, settings, calendar, views } = parts;
  /** What a link or a file offered and the user has not answered yet. */
  let offer: { readonly view: OfferedFeed; readonly mended: Mended } | null = null;

  /** Parses what the user entered, and mends links to a page of a calendar service. */
  const parse = (text: string, folder: string): Result<Mended, string> => {
    const source = parseSource(text, folder);
    if (!source.ok) return fail(t(`fault.${source.problem}`));
    const mended = mendSource(source.value);
    return mended.ok ? mended : fail(t(`fault.${mended.problem}`));
  };

  async function addMended({ source, page }: Mended): Promise<Result<FeedFound, string>> {
    const found = await add(source, placeOf(source));
    // Only a public calendar can be reached by its page; how to find the others is said.
    const isHidden =
      !found.ok && page !== null && hiddenFaults.some(fault => found.problem === t(`fault.${fault}`));
    return isHidden ? fail(t(`fault.${page}`)) : found;
  }

  async function add(source: string, name: string): Promise<Result<FeedFound, string>> {
    const known = settings.read().feeds.find(feed => feed.source === source);
    const feed = known ?? { id: randomUUID(), name, source, addresses: [], on: true, since: clock.now() };
    const found = await test(feed, attemptSentence);
    // Checked again because the same source may have been added while this one was being read.
    if (found.ok)
      await change(feeds => (feeds.some(other => other.source === source) ? feeds : [...feeds, feed]));
    return found;
  }

  async function test(feed: Feed, sentence = faultSentence): Promise<Result<FeedFound, string>> {
    const found = await calendar.test(feed);
    return found.ok ? ok({ id: feed.id, ...found.value }) : fail(sentence(found.problem, t));
  }

  function withdrawOffer(id: string): void {
    if (offer?.view.id !== id) return;
    offer = null;
    scheduler.tick();
  }

  return {
    /** @param folder the base of relative paths */
    async addFeed(text: string, folder: string): Promise<Result<FeedFound, string>> {
      const source = parse(text, folder);
      return source.ok ? addMended(source.value) : source;
    },
    /** Asks in Welcome whether to add a calendar that the user didn't enter in the app, such as a link in a browser. */
    offerFeed(text: string, folder: string, isAccount = looksLikeAccount(text.trim())): Result<null, string> {
      // An account's address leads to the account once the user agrees, also where it is no feed's.
      const source = isAccount ? ok({ source: text.trim(), page: null }) : parse(text, folder);
      if (!source.ok) return source;
      const { source: address } = source.value;
      const kind = kindOf(address) === 'file' ? 'file' : 'url';
      // A name on a server, such as an e-mail address, has no secret part.
      const place = placeOf(address) || address;
      offer = { view: { id: randomUUID(), place, kind }, mended: source.value };
      views.open('welcome');
      scheduler.tick();
      return ok(null);
    },
    offeredFeed: (): OfferedFeed | null => offer?.view ?? null,
    async acceptOffer(id: string): Promise<Result<FeedFound, string>> {
      if (offer?.view.id !== id) return fail(t('fault.not-found'));
      const found = await addMended(offer.mended);
      if (found.ok) withdrawOffer(id);
      return found;
    },
    /** The address that Welcome asks about, for the form of its account. The user has agreed to add it. */
    offeredAddress: (id: string): string | null => (offer?.view.id === id ? offer.mended.source : null),
    declineOffer: withdrawOffer,
    /** @param text what the user copied anywhere; only an address that is new is offered */
    copiedFeed(text: string): CopiedFeed | null {
      const address = copiedAddress(text);
      const mended = address === null ? null : mendSource(address);
      if (mended?.ok !== true || address === null) return null;
      const place = placeOf(mended.value.source);
      const isAccount = looksLikeAccount(address);
      const isKnown = settings
        .read()
        .feeds.some(({ source }) =>
          isAccount
            ? kindOf(source) === 'caldav' && placeOf(source) === place
            : source === mended.value.source,
        );
      return isKnown ? null : { address, place };
    },
    trySampleDay: () => add(sampleSource, t('sampleDay')),
    async testFeed(id: string): Promise<Result<FeedFound, string>> {
      const feed = settings.read().feeds.find(other => other.id === id);
      return feed === undefined ? fail(t('fault.not-found')) : test(feed);
    },
    changeFeed: (id: string, changed: Parameters<Requests['changeFeed']>[1]) =>
      change(feeds => feeds.map(feed => (feed.id === id ? { ...feed, ...changed } : feed))),
    /**
     * Removes a feed. Removing the sample also ends a reset that it caused and removes its journal entries; the
     * journal's warnings report entries that could not be removed.
     */
    async removeFeed(id: string): Promise<void> {
      const isSample = settings.read().feeds.some(feed => feed.id === id && feed.source === sampleSource);
      const active = currentReset.current();
      if (isSample && active !== null && isOfSample(active.entry)) {
        scheduler.endReset({ how: 'cut-short', reason: 'closed' });
      }
      await change(feeds => feeds.filter(feed => feed.id !== id));
      if (!isSample) return;
      await journal.remove(isOfSample);
      scheduler.tick();
    },
    refreshFeeds: () => calendar.refresh(),
  };
}

export type FeedActions = ReturnType<typeof createFeedActions>;
