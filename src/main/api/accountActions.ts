/** The actions about calendar accounts: signing in, choosing calendars, a new password, removing. */

import { randomUUID } from 'node:crypto';
import type { FeedFound, OfferedCalendars, SignInDetails } from '../../shared/contract';
import type { FeedFault } from '../../shared/domain/calendar';
import { fail, ok, type Result } from '../../shared/domain/common';
import type { Feed, Settings } from '../../shared/domain/settings';
import type { Translate } from '../../shared/i18n';
import type { Accounts, FoundAccount, FoundCalendar, SignInFault } from '../calendar';
import { accountCalendarOf, accountSource } from '../calendar/addresses';
import type { Clock } from '../platform';
import { attemptSentence } from './attemptSentence';
import type { ChangeFeeds } from './feedActions';

export interface AccountActionParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly t: Translate;
  readonly settings: { read(): Pick<Settings, 'feeds'> };
  readonly calendar: { test(feed: Feed): Promise<Result<Omit<FeedFound, 'id'>, FeedFault>> };
  readonly accounts: Pick<Accounts, 'find' | 'isAccountAddress'>;
}

/** Calendars that the user may choose from, with the account's id. */
interface Offer {
  readonly id: string;
  readonly account: string;
  readonly found: FoundAccount;
  readonly calendars: ReadonlyMap<string, FoundCalendar>;
}

export function createAccountActions(parts: AccountActionParts, changeFeeds: ChangeFeeds) {
  const { clock, t, settings, calendar, accounts } = parts;
  /** The latest one. It has the password until the calendars are chosen. */
  let offer: Offer | null = null;

  const feedsOf = (account: string): readonly Feed[] =>
    settings.read().feeds.filter(feed => feed.account === account);

  /** The feed of a calendar. A calendar is the same whatever the password. */
  const feedOf = (account: string, { url }: FoundCalendar): Feed | undefined =>
    feedsOf(account).find(feed => accountCalendarOf(feed.source)?.url.href === url.href);

  /** The account that has any of these calendars under this name already. */
  function knownAccount({ credentials, calendars }: FoundAccount): string | undefined {
    const urls = new Set(calendars.map(({ url }) => url.href));
    return settings.read().feeds.find(({ source }) => {
      const known = accountCalendarOf(source);
      return known !== null && known.credentials.user === credentials.user && urls.has(known.url.href);
    })?.account;
  }

  function offerCalendars(found: FoundAccount, account: string, isNew: boolean): OfferedCalendars {
    const calendars = new Map(found.calendars.map(one => [randomUUID(), one]));
    offer = { id: randomUUID(), account, found, calendars };
    return {
      id: offer.id,
      user: found.credentials.user,
      calendars: [...calendars].map(([id, one]) => ({
        id,
        name: one.name,
        color: one.color,
        chosen: isNew || feedOf(account, one) !== undefined,
      })),
    };
  }

  return {
    isAccountAddress: (source: string) => accounts.isAccountAddress(source),

    async signIn(form: SignInDetails): Promise<Result<OfferedCalendars, string>> {
      const found = await accounts.find(form);
      if (!found.ok) return fail(signInSentence(found.problem, t));
      const known = knownAccount(found.value);
      return ok(offerCalendars(found.value, known ?? randomUUID(), known === undefined));
    },

    async openAccount(id: string): Promise<Result<OfferedCalendars, string>> {
      const found = await findAgain(id);
      return found.ok ? ok(offerCalendars(found.value, id, false)) : found;
    },

    async chooseCalendars(id: string, chosen: readonly string[]): Promise<Result<FeedFound, string>> {
      if (offer?.id !== id) return fail(t('account.fault.expired'));
      const { account, found, calendars } = offer;
      const { credentials, addresses } = found;
      const feeds = chosen.flatMap(chosenId => {
        const one = calendars.get(chosenId);
        if (one === undefined) return [];
        const source = accountSource({ url: one.url, credentials });
        const before = feedOf(account, one);
        if (before !== undefined) return [{ ...before, source }];
        const name = one.name.slice(0, 100);
        return [{ id: randomUUID(), name, source, addresses, on: true, since: clock.now(), account }];
      });
      if (feeds.length === 0) return fail(t('account.fault.none'));
      const known = new Set(feedsOf(account).map(feed => feed.id));
      const read = await Promise.all(
        feeds.filter(({ id }) => !known.has(id)).map(feed => calendar.test(feed)),
      );
      const problem = read.find(one => !one.ok);
      // One that cannot be read right now is followed too, if the account has others that can.
      if (problem?.ok === false && read.every(one => !one.ok) && feeds.length === read.length) {
        return fail(attemptSentence(problem.problem, t));
      }
      await changeFeeds(before => [...before.filter(feed => feed.account !== account), ...feeds]);
      offer = null;
      return ok(foundIn(feeds[0]?.id ?? '', read));
    },

    async changePassword(id: string, password: string): Promise<Result<null, string>> {
      const found = await findAgain(id, password);
      if (!found.ok) return found;
      const { credentials } = found.value;
      await changeFeeds(feeds =>
        feeds.map(feed => {
          const known = feed.account === id ? accountCalendarOf(feed.source) : null;
          return known === null ? feed : { ...feed, source: accountSource({ ...known, credentials }) };
        }),
      );
      return ok(null);
    },

    removeAccount: (id: string): Promise<void> =>
      changeFeeds(feeds => feeds.filter(feed => feed.account !== id)),
  };

  /** Signs in again, at the server of the calendars that are known. */
  async function findAgain(id: string, password?: string): Promise<Result<FoundAccount, string>> {
    const known = feedsOf(id).flatMap(({ source }) => accountCalendarOf(source) ?? [])[0];
    if (known === undefined) return fail(t('account.fault.expired'));
    const { user, password: before } = known.credentials;
    const found = await accounts.find({ address: known.url.href, user, password: password ?? before });
    return found.ok ? found : fail(signInSentence(found.problem, t));
  }
}

/** What was found in several calendars together. A meeting that is in two of them is shown once. */
function foundIn(id: string, read: readonly Result<Omit<FeedFound, 'id'>, FeedFault>[]): FeedFound {
  const found = read.flatMap(one => (one.ok ? [one.value] : []));
  const today = new Map(
    found
      .flatMap(one => one.today)
      .toSorted((a, b) => a.start - b.start)
      .map(meeting => [JSON.stringify([meeting.title, meeting.start, meeting.end]), meeting]),
  );
  return { id, events: found.reduce((sum, { events }) => sum + events, 0), today: [...today.values()] };
}

function signInSentence(fault: SignInFault, t: Translate): string {
  if (typeof fault === 'object') return t('account.fault.elsewhere', { host: fault.elsewhere });
  switch (fault) {
    case 'not-an-address':
    case 'insecure':
    case 'no-server':
    case 'no-calendars':
      return t(`account.fault.${fault}`);
    default:
      return attemptSentence(fault, t);
  }
}

export type AccountActions = ReturnType<typeof createAccountActions>;
