/** Copies feeds to this computer: from addresses, over the network, and from files. */

export {
  basicAnswer,
  isLocalHost,
  mayRedirect,
  type ResolveHost,
  systemResolve,
} from './address';
export { type Credentials, digestAnswer } from './digestAuth';
export { createDrives, type Drives } from './drives';
export {
  createFetch,
  type Fetch,
  type Fetched,
  noValidators,
} from './fetch';
export { createFileWatch, createLocalFetch, type Watch } from './localFile';
export { maxFeedBytes } from './maxFeedBytes';
export { retryAfterOf } from './retryAfter';
export { type FetchResponse, isRedirect, type Transport, type TransportFault } from './transport';
export { browserUserAgent } from './userAgent';
