/** Copies feeds to this computer: from addresses, over the network, and from files. */

export {
  createFetch,
  type Fetch,
  type Fetched,
  type FetchResponse,
  noValidators,
  type Transport,
  type TransportFault,
} from './fetch';
export { createLocalFetch, type Watch, watchFile } from './localFile';
