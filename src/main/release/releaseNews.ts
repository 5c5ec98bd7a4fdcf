/** Asks for the newest version when a week has passed, and tells about one that is newer than this. */
import type { Snapshot } from '../../shared/contract';
import { isNewer, isQuestionDue, nextQuestionAt, type Release } from '../../shared/domain/release';
import type { Transport } from '../calendar';
import type { Clock } from '../platform';
import type { SettingsFile } from '../settings';
import { fetchRelease } from './fetchRelease';

export interface ReleaseNews {
  /** Asks if the user wants it and it is time. It has no timer of its own: it is called whenever something happens. */
  check(): void;
  /** What the windows show; null if this app is published nowhere. */
  view(): Snapshot['newVersion'];
  /** Opens the page of the newer version, if there is one. */
  openPage(): void;
}

export interface ReleaseNewsParts {
  /** Null if this app is published nowhere. */
  readonly address: URL | null;
  /** The version of this app. */
  readonly version: string;
  readonly transport: Transport;
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: Pick<SettingsFile, 'read' | 'write'>;
  open(page: string): void;
  /** Called when a newer version is known. */
  onChange(): void;
}

export function createReleaseNews(parts: ReleaseNewsParts): ReleaseNews {
  const { address, version, transport, clock, settings } = parts;
  let isAsking = false;

  async function ask(from: URL): Promise<void> {
    isAsking = true;
    const answer = await fetchRelease(transport, from);
    isAsking = false;
    const isReached = answer.ok || answer.problem !== 'unreachable';
    const asksNextAt = nextQuestionAt(isReached, clock.now());
    // An answer that came after the user had changed their mind is dropped.
    const isWanted = settings.read().preferences.newVersions;
    settings.write({ asksForVersionAt: asksNextAt, ...(answer.ok && isWanted && { release: answer.value }) });
    if (answer.ok) parts.onChange();
  }

  function newer(): Release | null {
    const { preferences, release } = settings.read();
    return preferences.newVersions && release !== null && isNewer(release.version, version) ? release : null;
  }

  return {
    check() {
      const { preferences, asksForVersionAt } = settings.read();
      if (address === null || isAsking || !preferences.newVersions) return;
      if (isQuestionDue(asksForVersionAt, clock.now())) void ask(address);
    },
    view() {
      if (address === null) return null;
      const release = newer();
      return {
        host: address.host,
        release: release && { version: release.version, notes: release.notes },
      };
    },
    openPage() {
      const release = newer();
      if (release !== null) parts.open(release.page);
    },
  };
}
