/** Everything that needs the server of an account: finding its calendars, and fetching them. */

import { type Millis, type Result, second } from '../../../shared/domain/common';
import type { Clock } from '../../platform';
import { type Fetch, type ResolveHost, systemResolve, type Transport } from '../fetch';
import { createAccountFetch } from './accountFetch';
import { createDavClient } from './davClient';
import { discover, type FoundAccount, type SignInFault } from './discovery';
import { type NamedServers, type SignIn, systemNamedServers } from './places';
import { belongsToAccount } from './probe';
import { createTagReader } from './tagReader';

export interface Accounts {
  /** Finds the calendars of an account. */
  find(signIn: SignIn): Promise<Result<FoundAccount, SignInFault>>;
  /** Whether there is a CalDAV server at an address that is no feed. Nothing secret is sent. */
  isAccountAddress(address: string): Promise<boolean>;
  /** Returns how to fetch a calendar whose objects are kept at a path. */
  fetchFor(objectsPath: string): Fetch;
}

/** For all requests that finding the calendars takes. */
const searchTime: Millis = 90 * second;
const probeTime: Millis = 10 * second;

export function createAccounts(
  transport: Transport,
  clock: Pick<Clock, 'now'>,
  resolve: ResolveHost = systemResolve,
  named: NamedServers = systemNamedServers,
): Accounts {
  const client = createDavClient(transport);
  const readTags = createTagReader(client);
  return {
    find: signIn => discover({ client, resolve, named }, signIn, AbortSignal.timeout(searchTime)),
    isAccountAddress: address => belongsToAccount(transport, address, AbortSignal.timeout(probeTime)),
    fetchFor: objectsPath => createAccountFetch(client, readTags, clock, objectsPath),
  };
}
