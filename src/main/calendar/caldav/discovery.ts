/** Finds an account's calendars: principal, home set, calendars (RFC 4791 §6.2, RFC 5397, RFC 6764). */

import type { FeedFault } from '../../../shared/domain/calendar';
import { fail, ok, type Result } from '../../../shared/domain/common';
import { type Credentials, mayRedirect, type ResolveHost } from '../fetch';
import type { DavClient } from './davClient';
import type { DavResponse } from './multistatus';
import { type NamedServers, type Places, type PlacesFault, placesOf, type SignIn } from './places';
import { calendarsBody, principalBody } from './requestBodies';
import {
  calendarsIn,
  type FoundCalendar,
  isAnonymous,
  type Principal,
  principalOf,
  principalUrlIn,
} from './resources';

export interface FoundAccount {
  readonly credentials: Credentials;
  readonly calendars: readonly FoundCalendar[];
  /** The user's e-mail addresses. */
  readonly addresses: readonly string[];
}

/** Why signing in failed. `elsewhere` names the server that has the calendars, but isn't the one that the user named. */
export type SignInFault =
  | Exclude<FeedFault, 'unsafe-redirect'>
  | PlacesFault
  | 'no-server'
  | 'no-calendars'
  | { readonly elsewhere: string };

export interface DiscoveryParts {
  readonly client: DavClient;
  readonly resolve: ResolveHost;
  readonly named: NamedServers;
}

export async function discover(
  parts: DiscoveryParts,
  signIn: SignIn,
  signal: AbortSignal,
): Promise<Result<FoundAccount, SignInFault>> {
  const found = await placesOf(signIn, parts.named);
  if (!found.ok) return found;
  const places = found.value;
  const search = createSearch(parts, places, signal);
  const unreachable = new Set<string>();
  let fault: SearchFault = 'no-server';
  for (const url of places.urls) {
    if (unreachable.has(url.origin)) continue;
    const account = await search(url);
    if (account.ok) return account;
    fault = worseOf(fault, account.problem);
    if (decisive.includes(account.problem) || signal.aborted) break;
    if (account.problem === 'unreachable') unreachable.add(url.origin);
  }
  if (fault !== 'wrong-password' && fault !== 'refused') return fail(fault);
  return fail(places.appPassword ? 'app-password' : 'wrong-password');
}

/** `refused`: the server does not let this user ask there; another place may be open. */
type SearchFault = SignInFault | 'refused';

/** Faults that no other place of the same server would mend. */
const decisive: readonly SearchFault[] = [
  'wrong-password',
  'no-calendars',
  'offline',
  'timeout',
  'certificate',
];

/** What explains most to the user. */
const worseOf = (before: SearchFault, now: SearchFault): SearchFault =>
  now === 'no-server' || (before !== 'no-server' && !decisive.includes(now)) ? before : now;

function createSearch({ client, resolve }: DiscoveryParts, places: Places, signal: AbortSignal) {
  const { credentials } = places;
  const asked = new Set<string>();
  /** Whether the server has calendars, but also answers without a sign-in. */
  let isKnown = false;

  /** Asks about one resource, or the resources in a collection. Follows redirects to the user's own servers. */
  async function ask(
    url: URL,
    depth: '0' | '1',
  ): Promise<Result<{ readonly url: URL; readonly responses: readonly DavResponse[] }, SearchFault>> {
    let at = url;
    for (let redirects = 0; redirects <= 5; redirects++) {
      const responses: DavResponse[] = [];
      const content = depth === '0' ? principalBody : calendarsBody;
      const answer = await client.list(
        { method: 'PROPFIND', url: at, depth, content, isKnown },
        credentials,
        signal,
        response => responses.push(response),
      );
      if (!answer.ok) return answer.problem === 'unsafe-redirect' ? fail('insecure') : fail(answer.problem);
      const { value } = answer;
      if (value.kind === 'list') return ok({ url: value.url, responses });
      if (value.kind === 'other') return fail(value.status === 403 ? 'refused' : 'no-server');
      const allowed = await mayAsk(at, value.url);
      if (!allowed.ok) return allowed;
      at = value.url;
    }
    return fail('redirects');
  }

  /** Whether another server may get the password: one of the user's own servers, over https, and not in another network. */
  async function mayAsk(from: URL, to: URL): Promise<Result<null, SearchFault>> {
    if (from.origin === to.origin) return ok(null);
    const isOwn = from.hostname === to.hostname || places.isOwn(to);
    const isSafe = to.protocol === 'https:' && (await mayRedirect(from, to, resolve));
    return isOwn && isSafe ? ok(null) : fail({ elsewhere: to.host });
  }

  async function principalAt(
    url: URL,
  ): Promise<Result<Principal & { readonly self: readonly DavResponse[] }, SearchFault>> {
    let context = await ask(url, '0');
    if (context.ok && isAnonymous(context.value.responses)) {
      isKnown = true;
      context = await ask(url, '0');
    }
    if (!context.ok) return context;
    const { responses } = context.value;
    const own = principalOf(responses, context.value.url);
    const principalUrl = principalUrlIn(responses, context.value.url);
    if (principalUrl === null || own.homes.length > 0) return ok({ ...own, self: responses });
    const allowed = await mayAsk(context.value.url, principalUrl);
    if (!allowed.ok) return allowed;
    const principal = await ask(principalUrl, '0');
    if (!principal.ok) return principal;
    return ok({ ...principalOf(principal.value.responses, principal.value.url), self: responses });
  }

  return async (url: URL): Promise<Result<FoundAccount, SearchFault>> => {
    if (asked.has(url.href)) return fail('no-server');
    asked.add(url.href);
    if (!places.isOwn(url)) return fail({ elsewhere: url.host });
    const principal = await principalAt(url);
    if (!principal.ok) return principal;
    const { homes, addresses, self } = principal.value;
    const calendars = new Map<string, FoundCalendar>();
    // Without a home, the address may be that of a calendar, or of a collection of some.
    if (homes.length === 0) for (const found of calendarsIn(self, url)) calendars.set(found.url.href, found);
    for (const home of homes.length === 0 && calendars.size === 0 ? [url] : homes) {
      const allowed = await mayAsk(url, home);
      if (!allowed.ok) return allowed;
      const listed = await ask(home, '1');
      if (!listed.ok) return listed;
      const { responses, url: at } = listed.value;
      for (const found of calendarsIn(responses, at))
        if (found.url.origin === at.origin) calendars.set(found.url.href, found);
    }
    if (calendars.size === 0) return fail(homes.length === 0 ? 'no-server' : 'no-calendars');
    return ok({ credentials, calendars: [...calendars.values()], addresses });
  };
}
