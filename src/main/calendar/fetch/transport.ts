/** One HTTP request and its response, whichever library sends it. */
import type { FeedFault } from '../../../shared/domain/calendar';
import type { Result } from '../../../shared/domain/common';

export interface FetchRequest {
  /** An http(s) URL without user and password. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** GET if it is missing. */
  readonly method?: string;
  /** The body of the request, if it has one. */
  readonly content?: string;
  /** Aborts the request and its body. */
  readonly signal: AbortSignal;
}

export interface FetchResponse {
  readonly status: number;
  /** Returns the value of a header, by its name in lower case. */
  header(name: string): string | null;
  /** The values of Set-Cookie. */
  readonly cookies?: readonly string[];
  /** The decoded body. Throws if the connection breaks. Must be read or discarded. */
  readonly body: AsyncIterable<Uint8Array>;
  discard(): void;
}

/** Sends one HTTP request without following redirects. */
export type Transport = (request: FetchRequest) => Promise<Result<FetchResponse, TransportFault>>;
export type TransportFault = Extract<
  FeedFault,
  'unreachable' | 'offline' | 'timeout' | 'certificate' | 'redirects'
>;

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
