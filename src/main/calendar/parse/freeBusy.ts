/** The busy times of a feed that has no events (VFREEBUSY, RFC 5545 §3.6.4). */
import type { Occurrence } from '../../../shared/domain/calendar';
import { day, type Interval, overlaps } from '../../../shared/domain/common';
import { type Property, parameterOf, unescaped } from './contentLine';
import { createPropertyReader, type TextRange } from './lines';
import { type Period, periodOf } from './values';

/** More are left out: nobody is busy that often. */
const maxBlocks = 10_000;

/** Returns the busy blocks in a window. They have no title; a FREE one is marked as free. */
export function busyBlocksIn(
  sources: readonly TextRange[],
  window: Interval,
): { readonly occurrences: readonly Occurrence[]; readonly unread: number } {
  const occurrences: Occurrence[] = [];
  let unread = 0;
  for (const source of sources) {
    const properties = propertiesIn(source);
    const uid = unescaped(properties.find(({ name }) => name === 'UID')?.value ?? '').trim() || 'busy';
    for (const property of properties.filter(({ name }) => name === 'FREEBUSY')) {
      for (const text of property.value.split(',')) {
        if (text.trim() === '') continue;
        const period = periodOf(text, property);
        const block = period === null ? null : blockOf(uid, period, property);
        if (block === null) unread += 1;
        else if (overlaps(block, window) && occurrences.length < maxBlocks) occurrences.push(block);
      }
    }
  }
  return { occurrences, unread };
}

const propertiesIn = createPropertyReader(['UID', 'FREEBUSY']);

function blockOf(uid: string, { start: from, end: to }: Period, property: Property): Occurrence {
  // Always in UTC (§3.8.2.6), so that days have 24 hours.
  const start = from.local;
  const end = 'kind' in to ? to.local : start + to.days * day + to.time;
  const kind = parameterOf(property, 'FBTYPE')?.toUpperCase() ?? 'BUSY';
  return {
    uid,
    originalStart: start,
    start,
    end: Math.max(start, end),
    allDay: false,
    title: '',
    status: kind === 'BUSY-TENTATIVE' ? 'tentative' : 'confirmed',
    free: kind === 'FREE',
    // Outlook writes so for "out of office".
    background: kind === 'BUSY-UNAVAILABLE',
    tentative: kind === 'BUSY-TENTATIVE',
    attendees: [],
    joinLink: null,
  };
}
