/** Which of two findings about almost the same readings says more. */

import type { ScaleName } from '../journal';
import type { Group, GroupKind } from './grouping';

export interface Finding {
  readonly of: ScaleName;
  readonly group: Group;
  /** Its readings, as ascending indices. */
  readonly indices: readonly number[];
}

/** Findings that share this much of their readings say the same. */
const minShared = 0.8;

/** The most specific first: a meeting tells more than the hour at which it takes place. */
const bySpecificity: readonly GroupKind[] = [
  'series',
  'hour',
  'attendees',
  'length',
  'weekday',
  'back-to-back',
  'reset',
];

/** Returns whether `one` says the same as `other`, more specifically. */
export function saysMore(one: Finding, other: Finding): boolean {
  const rank = ({ group }: Finding): number => bySpecificity.indexOf(group.kind);
  if (one.of !== other.of || rank(one) >= rank(other)) return false;
  const readings = new Set(one.indices);
  const shared = other.indices.filter(index => readings.has(index)).length;
  return shared >= minShared * Math.max(one.indices.length, other.indices.length);
}
