/** The files in the data folder that the app writes: settings, journal and drafts. */

import { safeStorage } from 'electron';
import type { Translate } from '../shared/i18n';
import { createDrafts, createJournal, type Drafts, type Journal } from './journal';
import type { Clock, Log } from './platform';
import {
  createKeystore,
  createSecrets,
  formatWarning,
  openSettingsFile,
  type SettingsFile,
  type Warning,
} from './settings';

export interface Stores {
  readonly settings: SettingsFile;
  readonly journal: Journal;
  readonly drafts: Drafts;
  /** Retries writes that failed. */
  save(): void;
  /** Resolves when files that another program may be in the middle of writing can be read, or have been set aside. */
  settled(): Promise<void>;
}

export interface StoresParts {
  /** The data folder. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Pick<Log, 'note'>;
  readonly t: Translate;
  onPreferencesChange(): void;
}

export function openStores({ folder, clock, log, t, onPreferencesChange }: StoresParts): Stores {
  const parts = {
    ...clock,
    format: (warning: Warning): string => formatWarning(warning, t),
    onSetAside: (file: string): void => log.note({ what: 'file-set-aside', file }),
  };
  const settings = openSettingsFile(folder, createSecrets(createKeystore(safeStorage)), {
    ...parts,
    onPreferencesChange,
  });
  const journal = createJournal(folder, parts);
  const drafts = createDrafts(folder, clock, parts.format, parts.onSetAside);
  return {
    settings,
    journal,
    drafts,
    save() {
      for (const store of [journal, drafts, settings]) store.save();
    },
    async settled() {
      await Promise.all([settings.settled(), journal.settled()]);
    },
  };
}
