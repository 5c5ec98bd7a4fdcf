/** The settings on disk: each choice understood by itself, feeds without their addresses in the open. */

import { join } from 'node:path';
import { z } from 'zod';
import { fail, isRecord, ok, parseEach, type Result } from '../../shared/domain/common';
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

export interface SettingsFile {
  read(): Settings;
  /** Writes the change to disk before it returns. The problem is a sentence; the change counts all the same. */
  write(change: Partial<Settings>): Result<null, string>;
  /** Tries again to save what could not be saved; without such a change nothing happens. */
  save(): void;
  /** Removes everything; gives the names of the files that the system keeps. */
  erase(): readonly string[];
  /** Whether the address of a feed lies on disk as it is, for want of a keystore. */
  hasOpenSecrets(): boolean;
  /** Sentences about what could not be understood, read or written. */
  warnings(): readonly string[];
}

/** The keystore cannot open the address of this feed any more: it has to be added again. */
export interface LostAddress {
  readonly kind: 'address-lost';
  readonly feed: string;
}

export interface SettingsFileParts extends Pick<JsonFileParts, 'now' | 'write' | 'onSetAside'> {
  /** Called after the user's preferences were changed. */
  onPreferencesChange?(): void;
  format(notice: FileWarning | LostAddress): string;
}

const version = 1;

const storedFeedSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  /** The source, as `Secrets` seals it. */
  sealed: z.string(),
  addresses: z.array(z.string()).catch([]),
  on: z.boolean().catch(true),
  since: z.number().int().optional().catch(undefined),
});
type StoredFeed = z.infer<typeof storedFeedSchema>;

const stateSchema = z.object({
  pausedUntil: z.number().int().nullable().catch(defaultSettings.pausedUntil),
  reflectionOfferedOn: z.string().nullable().catch(defaultSettings.reflectionOfferedOn),
  reflectionSnoozedUntil: z.number().int().nullable().catch(defaultSettings.reflectionSnoozedUntil),
  // One that is not understood costs no other: each was answered for good.
  driftsMeant: z
    .array(z.unknown())
    .catch([])
    .transform(changes => parseEach(driftIdSchema, changes)),
  directionAskedOn: z.string().nullable().catch(defaultSettings.directionAskedOn),
});

/** @param folder the data folder; the settings lie in `settings.json` */
export function openSettingsFile(
  folder: string,
  secrets: Secrets,
  { now, write: replace, onSetAside, format, onPreferencesChange = () => undefined }: SettingsFileParts,
): SettingsFile {
  const open = () => openJsonFile(join(folder, 'settings.json'), { now, write: replace, onSetAside });
  let file = open();
  let sources = createSources(secrets);
  let understood: { readonly content: JsonObject; readonly settings: Settings } | null = null;
  /** What was changed while the file could not be read: it counts all the same, and is written as soon as it can be. */
  let kept: Partial<Settings> = {};
  let wasRead = false;

  const content = (): JsonObject => {
    const stored = file.read();
    wasRead ||= stored.ok;
    return stored.ok ? stored.value : file.lastKnown();
  };

  function readStored(): Settings {
    const stored = content();
    if (understood?.content !== stored)
      understood = { content: stored, settings: settingsOf(stored, sources) };
    return understood.settings;
  }

  function write(change: Partial<Settings>): Result<null, string> {
    const before = file.read();
    wasRead ||= before.ok;
    kept = { ...kept, ...(wasRead ? change : withoutChoices(change)) };
    if (!before.ok) return fail(format(before.problem));
    const { feeds, preferences, ...state } = kept;
    const next = {
      version,
      ...before.value,
      ...state,
      ...(preferences && {
        preferences: changed(before.value.preferences, readStored().preferences, preferences),
      }),
      ...(feeds && { feeds: storedFeeds(before.value.feeds, feeds, sources) }),
    };
    const written = file.write(next);
    if (written.ok || written.problem.kind === 'not-saved') kept = {};
    return written.ok ? written : fail(format(written.problem));
  }

  return {
    read: () => (isEmpty(kept) ? readStored() : { ...readStored(), ...kept }),

    write(change) {
      const written = write(change);
      if (change.preferences !== undefined) onPreferencesChange();
      return written;
    },

    save() {
      if (isEmpty(kept)) file.save();
      else write({});
    },

    erase() {
      const left = removeFiles(folder, /^settings\./);
      file = open();
      sources = createSources(secrets);
      kept = {};
      return left;
    },

    hasOpenSecrets: () =>
      feedsIn(content().feeds).some(
        ({ sealed, id }) => secrets.isPlain(sealed) && isSecret(sources.of(id, sealed)),
      ),

    warnings: () => [
      ...file.warnings().map(format),
      ...feedsIn(content().feeds)
        .filter(({ id }) => sources.isLost(id))
        .map(({ name }) => format({ kind: 'address-lost', feed: name })),
    ],
  };
}

/** What was made of defaults, before the file was ever read, is not to take the place of what stands in it. */
const withoutChoices = ({
  feeds,
  preferences,
  driftsMeant,
  ...state
}: Partial<Settings>): Partial<Settings> => state;

const isEmpty = (change: Partial<Settings>): boolean => Object.keys(change).length === 0;

function settingsOf(content: JsonObject, sources: Sources): Settings {
  return {
    ...stateSchema.parse({ ...content }),
    preferences: parsePreferences(content.preferences),
    feeds: feedsIn(content.feeds).map(({ id, name, sealed, addresses, on, since }) => ({
      id,
      name,
      addresses,
      on,
      since,
      // Unsealed when it is first asked for: the keystore is not to be waited for at launch.
      get source() {
        return sources.of(id, sealed);
      },
    })),
  };
}

const feedsIn = (unknown: unknown): readonly StoredFeed[] => parseEach(storedFeedSchema, unknown);

/** Only what differs is written: a choice of a later version that is not understood here stays as it is. */
function changed(stored: unknown, before: Preferences, after: Preferences): JsonObject {
  const differing = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Preferences]),
  );
  return { ...(isRecord(stored) ? stored : {}), ...Object.fromEntries(differing) };
}

/** The feeds as they are stored; what was stored of them and is not understood here stays. */
function storedFeeds(stored: unknown, feeds: readonly Feed[], sources: Sources): readonly unknown[] {
  const before: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const foreign = before.filter(feed => !storedFeedSchema.safeParse(feed).success);
  const known = feeds.map(({ source, ...feed }) => ({
    ...(before.find(other => isRecord(other) && other.id === feed.id) as JsonObject | undefined),
    ...feed,
    sealed: sources.sealed(feed.id, source),
  }));
  return [...known, ...foreign];
}

/** A file's path and the sample day are no secrets. */
const isSecret = (source: string): boolean => source.includes('://');

interface Sources {
  /** The source of a feed; empty where it is lost. */
  of(id: string, sealed: string): string;
  /** Seals a source, or finds it sealed already. */
  sealed(id: string, source: string): string;
  isLost(id: string): boolean;
}

/** Each source is sealed and unsealed once. */
function createSources(secrets: Secrets): Sources {
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
