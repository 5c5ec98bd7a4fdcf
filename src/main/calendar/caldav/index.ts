/** Accounts on CalDAV servers: finds their calendars, and reads only what changed in them. */

export { type Accounts, createAccounts } from './accounts';
export type { FoundAccount, SignInFault } from './discovery';
export type { SignIn } from './places';
export type { FoundCalendar } from './resources';
