/** A week as a page of Markdown, made to be edited and then shared, or not: what one faced, not how one did. */
import type { Instant } from '../domain/common';
import type { Note, NoteKind, ReflectionEntry } from '../domain/journal';

import type { Translate } from './catalogue';
import { escapeMarkdown } from './markdown';
import type { Times } from './times';

export interface WeekNoteDay {
  readonly start: Instant;
  readonly reflection: ReflectionEntry | null;
  readonly notes: readonly Note[];
}

/** What of the notes is there to be shared; what one leaves behind, and says to oneself, is not. */
const sharedKinds = ['direction', 'helped', 'correction', 'facing'] as const satisfies readonly NoteKind[];
type Shared = (typeof sharedKinds)[number];

/** Days of which nothing was noted are left out. @param days of the week, in order */
export function weekNote(days: readonly WeekNoteDay[], t: Translate, times: Times): string {
  const title = t('weekNote.title', { date: times.date(days[0]?.start ?? 0) });
  const noted = days.flatMap(day => sectionOf(day, t, times) ?? []);
  return `${[`# ${title}`, ...noted].join('\n\n')}\n`;
}

function sectionOf({ start, reflection, notes }: WeekNoteDay, t: Translate, times: Times): string | null {
  const heading = reflection?.heading ?? null;
  const items = [
    ...(heading === null ? [] : [t(`weekNote.heading.${heading}`)]),
    ...sharedKinds.flatMap(kind =>
      notes
        .filter(note => note.kind === kind)
        .map(note => t('data.note.said', { name: labelOf(kind, t), text: escapeMarkdown(note.text) })),
    ),
  ];
  return items.length === 0
    ? null
    : [`## ${times.day(start)}\n`, ...items.map(item => `- ${item}`)].join('\n');
}

function labelOf(kind: Shared, t: Translate): string {
  switch (kind) {
    case 'direction':
      return t('direction.name');
    case 'facing':
      return t('weekNote.facing');
    case 'helped':
    case 'correction':
      return t(`reflection.${kind}`);
  }
}
