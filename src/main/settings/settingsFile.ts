/** The settings file. Invalid values fall back to their defaults one by one, and feed addresses are encrypted. */

import { join } from 'node:path';
import { z } from 'zod';
import { fail, instantSchema, isRecord, parseEach, type Result } from '../../shared/domain/common';
import { currentExperimentSchema } from '../../shared/domain/journal';
import { releaseSchema } from '../../shared/domain/release';
import {
  defaultSettings,
  driftIdSchema,
  type Feed,
  type Preferences,
  parsePreferences,
  type Settings,
} from '../../shared/domain/settings';
import { type FileWarning, type JsonFileParts, type JsonObject, openJsonFile, removeFiles } from '../storage';
import type { Secrets } from './secrets';
import { createSources, feedsIn, isSecret, type Sources, storedFeeds } from './storedFeeds';

export interface SettingsFile {
  read(): Settings;
  /** Writes a change to disk. The problem is a sentence; the change takes effect even if it cannot be saved. */
  write(change: Partial<Omit<Settings, 'feeds'>>): Result<null, string>;
  /** Like `write`, with what `make` makes of the feeds. First encrypts new addresses, which may take a while. */
  changeFeeds(make: (feeds: readonly Feed[]) => readonly Feed[]): Promise<Result<null, string>>;
  /** Decrypts the addresses of the feeds, which are empty before. May ask the user for a password. */
  unlock(): Promise<void>;
  /** Retries a write that failed. Does nothing if there is none. */
  save(): void;
  /** Resolves when the file can be read, or has been set aside; at once unless it looks damaged. */
  settled(): Promise<void>;
  /** Removes the file and its leftovers. Returns the names of files that could not be removed. */
  erase(): readonly string[];
  /** Whether the address of a feed is stored unencrypted because there is no keystore. */
  hasOpenSecrets(): boolean;
  /** Sentences about damaged, unreadable or unsaved settings, and about lost addresses. */
  warnings(): readonly string[];
}

/** The keystore can no longer decrypt the address of this feed, so the feed must be added again. */
export interface LostAddress {
  readonly kind: 'address-lost';
  readonly feed: string;
}

export interface SettingsFileParts extends Omit<JsonFileParts, 'isSound'> {
  /** Called after the user's preferences changed. */
  onPreferencesChange?(): void;
  /** Returns the sentence of a warning. */
  format(warning: FileWarning | LostAddress): string;
}

const version = 1;

const stateSchema = z.object({
  pausedUntil: instantSchema.nullable().catch(defaultSettings.pausedUntil),
  reflectionOfferedOn: z.string().nullable().catch(defaultSettings.reflectionOfferedOn),
  reflectionSnoozedUntil: instantSchema.nullable().catch(defaultSettings.reflectionSnoozedUntil),
  // An unknown one must not lose the others, which the user has answered for good.
  driftsMeant: z
    .array(z.unknown())
    .catch([])
    .transform(ids => parseEach(driftIdSchema, ids)),
  directionAskedOn: z.string().nullable().catch(defaultSettings.directionAskedOn),
  cardOffered: z.boolean().catch(defaultSettings.cardOffered),
  asksForVersionAt: instantSchema.nullable().catch(defaultSettings.asksForVersionAt),
  release: releaseSchema.nullable().catch(defaultSettings.release),
  experiment: currentExperimentSchema.nullable().catch(defaultSettings.experiment),
});

/**
 * Opens `settings.json`.
 *
 * @param folder the data folder
 */
export function openSettingsFile(
  folder: string,
  secrets: Secrets,
  { format, onPreferencesChange = () => undefined, ...parts }: SettingsFileParts,
): SettingsFile {
  const open = () => openJsonFile(join(folder, 'settings.json'), parts);
  let file = open();
  let sources = createSources(secrets);
  let parsed: { readonly content: JsonObject; readonly settings: Settings } | null = null;
  /** Changes made while the file could not be read. They take effect, and are written as soon as possible. */
  let pendingChanges: Partial<Settings> = {};
  let wasRead = false;

  const content = (): JsonObject => {
    const stored = file.read();
    wasRead ||= stored.ok;
    return stored.ok ? stored.value : file.lastKnown();
  };

  function readStored(): Settings {
    const stored = content();
    if (parsed?.content !== stored) parsed = { content: stored, settings: settingsOf(stored, sources) };
    return parsed.settings;
  }

  function write(change: Partial<Settings>): Result<null, string> {
    const before = file.read();
    wasRead ||= before.ok;
    pendingChanges = { ...pendingChanges, ...(wasRead ? change : withoutChoices(change)) };
    if (!before.ok) return fail(format(before.problem));
    const { feeds, preferences, ...state } = pendingChanges;
    const differing = preferences && differences(readStored().preferences, preferences);
    const written = file.update(content => ({
      version,
      ...content,
      ...state,
      ...(differing && {
        preferences: { ...(isRecord(content.preferences) ? content.preferences : {}), ...differing },
      }),
      ...(feeds && { feeds: storedFeeds(content.feeds, feeds, sources) }),
    }));
    if (written.ok || written.problem.kind === 'not-saved') pendingChanges = {};
    return written.ok ? written : fail(format(written.problem));
  }

  const read = (): Settings =>
    isEmpty(pendingChanges) ? readStored() : { ...readStored(), ...pendingChanges };

  async function unlock(): Promise<void> {
    for (const { sealed } of feedsIn(content().feeds)) sources.of(sealed);
    if (await sources.decrypted()) write({ feeds: read().feeds });
  }

  return {
    read,
    unlock,

    async changeFeeds(make) {
      for (;;) {
        await unlock();
        const feeds = make(read().feeds);
        const unsealed = feeds.map(({ source }) => source).filter(source => sources.sealed(source) === null);
        if (unsealed.length === 0) return write({ feeds });
        await Promise.all(unsealed.map(sources.seal));
      }
    },

    write(change) {
      const written = write(change);
      if (change.preferences !== undefined) onPreferencesChange();
      return written;
    },

    save() {
      if (isEmpty(pendingChanges)) file.save();
      else write({});
    },

    settled: () => file.settled(),

    erase() {
      const remaining = removeFiles(folder, /^settings\./);
      file = open();
      sources = createSources(secrets);
      pendingChanges = {};
      return remaining;
    },

    hasOpenSecrets: () =>
      feedsIn(content().feeds).some(({ sealed }) => isSecret(secrets.plainText(sealed) ?? '')),

    warnings: () => [
      ...file.warnings().map(format),
      ...feedsIn(content().feeds)
        .filter(({ sealed }) => sources.isLost(sealed))
        .map(({ name }) => format({ kind: 'address-lost', feed: name })),
    ],
  };
}

/** Changes made before the file was ever read are based on defaults, and must not replace what is stored in it. */
const withoutChoices = ({
  feeds,
  preferences,
  driftsMeant,
  experiment,
  ...state
}: Partial<Settings>): Partial<Settings> => state;

const isEmpty = (change: Partial<Settings>): boolean => Object.keys(change).length === 0;

function settingsOf(content: JsonObject, sources: Sources): Settings {
  return {
    ...stateSchema.parse({ ...content }),
    preferences: parsePreferences(content.preferences),
    feeds: feedsIn(content.feeds).map(
      ({ id, name, sealed, addresses, countsUnanswered, on, since, account }) => ({
        id,
        name,
        addresses,
        ...(countsUnanswered !== undefined && { countsUnanswered }),
        on,
        since,
        ...(account !== undefined && { account }),
        // Looked up on each use, because it is decrypted later than it is read.
        get source() {
          return sources.of(sealed);
        },
      }),
    ),
  };
}

/** Returns only the preferences that differ, so that values of a later version are preserved. */
const differences = (before: Preferences, after: Preferences): JsonObject =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Preferences]),
    ),
  );
