/** Lets parts announce a change without knowing who listens. */

/** A list of listeners for changes of one type. */
export interface ChangeSignal<Change> {
  /** Calls `listener` with each change. Returns a function that removes it. */
  on(listener: (change: Change) => void): () => void;
  emit(change: Change): void;
}

/** Creates a signal without listeners. */
export function createChangeSignal<Change>(): ChangeSignal<Change> {
  const listeners = new Set<(change: Change) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(change) {
      for (const listener of listeners) listener(change);
    },
  };
}
