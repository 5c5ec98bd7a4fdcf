/** Holds the latest snapshot outside React, so that all components of a window render the same one. */
import type { Bridge, Snapshot } from '../../shared/contract';

export interface SnapshotStore {
  /** Null until main has answered for the first time. */
  current(): Snapshot | null;
  /** Calls `listener` after each new snapshot. Returns the function that unsubscribes it. */
  subscribe(listener: () => void): () => void;
}

/**
 * @param prepare runs before a snapshot is published, e.g. to load its language; returns null if there is nothing to
 * wait for
 */
export function createSnapshotStore(
  source: Pick<Bridge, 'snapshot' | 'onSnapshot'>,
  prepare: (snapshot: Snapshot) => Promise<void> | null,
): SnapshotStore {
  const listeners = new Set<() => void>();
  let latest: Snapshot | null = null;
  let current: Snapshot | null = null;

  function receive(snapshot: Snapshot): void {
    latest = snapshot;
    const prepared = prepare(snapshot);
    if (prepared === null) publish(snapshot);
    else void prepared.then(() => snapshot === latest && publish(snapshot));
  }

  function publish(snapshot: Snapshot): void {
    current = snapshot;
    for (const listener of listeners) listener();
  }

  source.onSnapshot(receive);
  void source.snapshot().then(answer => {
    // A pushed snapshot that arrived before the answer is newer.
    if (latest === null) receive(answer);
  });

  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
