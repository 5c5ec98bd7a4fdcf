/** The latest snapshot, held outside React so that every part of a window shows the same one. */
import type { Bridge, Snapshot } from '../../shared/contract';

export interface Snapshots {
  /** Null until main has answered for the first time. */
  current(): Snapshot | null;
  /** Calls `listener` after each new snapshot; gives what ends that. */
  subscribe(listener: () => void): () => void;
}

/** @param prepare what must be done before a snapshot is shown; null where that is nothing */
export function createSnapshots(
  source: Pick<Bridge, 'snapshot' | 'onSnapshot'>,
  prepare: (snapshot: Snapshot) => Promise<void> | null,
): Snapshots {
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
    // A signal that overtook the answer is the newer of the two.
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
