/** Accounts on CalDAV servers: finds their calendars, and reads only what changed in them. */

export { createAccountFetch } from './accountFetch';
export { createDavClient, type DavClient } from './davClient';
export {
  type DiscoveryParts,
  discover,
  type FoundAccount,
  type FoundCalendar,
  type SignInFault,
} from './discovery';
export { type SignIn, systemNamedServers } from './places';
