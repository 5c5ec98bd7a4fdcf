/** Feeds as the settings file stores them, with encrypted sources. */

import { z } from 'zod';
import { fail, instantSchema, isRecord, ok, parseEach, type Result } from '../../shared/domain/common';
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

/**
 * Returns the feeds in their stored form, preserving stored feeds and fields that this version does not know, and the
 * sealed source of a feed whose source is lost or not decrypted yet.
 */
export function storedFeeds(stored: unknown, feeds: readonly Feed[], sources: Sources): readonly unknown[] {
  const before: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const unknown = before.filter(feed => !storedFeedSchema.safeParse(feed).success);
  const known = feeds.map(({ source, ...feed }) => {
    const sealed = source === '' ? null : sources.sealed(source);
    return {
      ...(before.find(other => isRecord(other) && other.id === feed.id) as JsonObject | undefined),
      ...feed,
      ...(sealed !== null && { sealed }),
    };
  });
  return [...known, ...unknown];
}

/** Whether a source is a web address, or has a password. File paths and the sample are not secret. */
export const isSecret = (source: string): boolean => source.includes('://');

/** The sources of all feeds, decrypted on demand. */
export interface Sources {
  /** Returns a source, empty if it is lost, or still being decrypted: the first call begins that. */
  of(sealed: string): string;
  /** Resolves once all are decrypted or lost, to whether any has a new sealed form since, by a new key. */
  decrypted(): Promise<boolean>;
  /** Encrypts a source that is new. */
  seal(source: string): Promise<void>;
  /** Returns the stored form of a source; null if it is secret and not encrypted yet. */
  sealed(source: string): string | null;
  /** Whether the keystore could not decrypt the source. */
  isLost(sealed: string): boolean;
}

/** Creates the sources. Each is encrypted and decrypted only once. */
export function createSources(secrets: Secrets): Sources {
  /** By their sealed forms. */
  const texts = new Map<string, Result<string, 'lost' | 'pending'>>();
  /** The sealed forms, by what they contain. */
  const forms = new Map<string, string>();
  const pending = new Set<Promise<void>>();
  let hasRenewed = false;

  function keep(source: string, sealed: string): void {
    texts.set(sealed, ok(source));
    forms.set(source, sealed);
  }

  async function decrypt(sealed: string): Promise<void> {
    const unsealed = await secrets.unseal(sealed);
    if (!unsealed.ok) return void texts.set(sealed, unsealed);
    const { text, isStale } = unsealed.value;
    keep(text, sealed);
    if (!isStale) return;
    keep(text, await secrets.seal(text));
    hasRenewed = true;
  }

  return {
    of(sealed) {
      const known = texts.get(sealed);
      if (known !== undefined) return known.ok ? known.value : '';
      const plain = secrets.plainText(sealed);
      if (plain !== null) {
        keep(plain, sealed);
        return plain;
      }
      texts.set(sealed, fail('pending'));
      const decrypting = decrypt(sealed).finally(() => pending.delete(decrypting));
      pending.add(decrypting);
      return '';
    },

    async decrypted() {
      await Promise.all(pending);
      const had = hasRenewed;
      hasRenewed = false;
      return had;
    },

    async seal(source) {
      keep(source, await secrets.seal(source));
    },

    sealed: source => forms.get(source) ?? (isSecret(source) ? null : secrets.plain(source)),

    isLost(sealed) {
      const known = texts.get(sealed);
      return known?.ok === false && known.problem === 'lost';
    },
  };
}
