/** Selects the events to show if a feed has more occurrences than can be shown. */
import type { Instance } from './instances';
import type { TextRange } from './lines';

/** The instances of one UID in the window. */
export interface InstanceGroup {
  readonly instances: readonly Instance[];
  /** One of its events, to name it. */
  readonly source: TextRange;
}

export interface Selection {
  /** Adds a group. Returns the groups that have to be left out because of it: the largest ones. */
  add(group: InstanceGroup): readonly InstanceGroup[];
  /** Whether no further group is added, because all that could be left out for it are small. */
  isFull(): boolean;
  groups(): Iterable<InstanceGroup>;
}

/** Few groups can have this many instances, so that the largest is quickly found. */
const large = 100;

/** Creates a selection of groups with at most this many instances together. */
export function createSelection(maxInstances: number): Selection {
  const kept = new Set<InstanceGroup>();
  const largeOnes = new Set<InstanceGroup>();
  let total = 0;

  const largest = (otherwise: InstanceGroup): InstanceGroup =>
    [...largeOnes].reduce((a, b) => (b.instances.length > a.instances.length ? b : a), otherwise);

  return {
    add(group) {
      const dropped: InstanceGroup[] = [];
      kept.add(group);
      if (group.instances.length >= large) largeOnes.add(group);
      total += group.instances.length;
      while (total > maxInstances) {
        const next = largest(group);
        dropped.push(next);
        kept.delete(next);
        largeOnes.delete(next);
        total -= next.instances.length;
      }
      return dropped;
    },
    isFull: () => total >= maxInstances && largeOnes.size === 0,
    groups: () => kept,
  };
}
