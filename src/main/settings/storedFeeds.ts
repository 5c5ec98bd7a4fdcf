/** Feeds as the settings file stores them, with encrypted sources. */

import { z } from 'zod';
import { instantSchema, isRecord, ok, parseEach, type Result } from '../../shared/domain/common';
import type { Feed } from '../../shared/domain/settings';
import type { JsonObject } from '../storage';
import type { Secrets } from './secrets';

const storedFeedSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  /** The source, as `Secrets` seals it. */
  sealed: z.string(),
  addresses: z.array(z.string()).catch([]),
  countsUnanswered: z.boolean().optional().catch(undefined),
  on: z.boolean().catch(true),
  since: instantSchema.optional().catch(undefined),
  account: z.string().optional().catch(undefined),
});
type StoredFeed = z.infer<typeof storedFeedSchema>;

/** Returns the stored feeds that this version can read. */
export const feedsIn = (stored: unknown): readonly StoredFeed[] => parseEach(storedFeedSchema, stored);

/** Returns the feeds in their stored form, preserving stored feeds and fields that this version does not know. */
export function storedFeeds(stored: unknown, feeds: readonly Feed[], sources: Sources): readonly unknown[] {
  const before: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const unknown = before.filter(feed => !storedFeedSchema.safeParse(feed).success);
  const known = feeds.map(({ source, ...feed }) => ({
    ...(before.find(other => isRecord(other) && other.id === feed.id) as JsonObject | undefined),
    ...feed,
    sealed: sources.sealed(feed.id, source),
  }));
  return [...known, ...unknown];
}

/** Whether a source is a web address, or has a password. File paths and the sample are not secret. */
export const isSecret = (source: string): boolean => source.includes('://');

/** The sources of all feeds, decrypted on demand. */
export interface Sources {
  /** Returns the source of a feed, empty if it is lost. */
  of(id: string, sealed: string): string;
  /** Returns the stored form of a source. Encrypts it only if it changed. */
  sealed(id: string, source: string): string;
  /** Whether the keystore could not decrypt the source. */
  isLost(id: string): boolean;
}

/** Creates the sources. Each is encrypted and decrypted only once. */
export function createSources(secrets: Secrets): Sources {
  const known = new Map<string, { readonly sealed: string; readonly source: Result<string, 'lost'> }>();
  const textOf = (source: Result<string, 'lost'>): string => (source.ok ? source.value : '');
  return {
    of(id, sealed) {
      const before = known.get(id);
      const source = before?.sealed === sealed ? before.source : secrets.unseal(sealed);
      known.set(id, { sealed, source });
      return textOf(source);
    },
    sealed(id, source) {
      const before = known.get(id);
      if (before !== undefined && textOf(before.source) === source) return before.sealed;
      const sealed = isSecret(source) ? secrets.seal(source) : secrets.plain(source);
      known.set(id, { sealed, source: ok(source) });
      return sealed;
    },
    isLost: id => known.get(id)?.source.ok === false,
  };
}
