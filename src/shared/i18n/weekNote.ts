/** A week as a page of Markdown, to edit and perhaps share: directions, not performance. */
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

/** The kinds of notes that are shared. "Leaving behind" and check-in notes are private. */
const sharedKinds = ['direction', 'helped', 'correction', 'facing'] as const satisfies readonly NoteKind[];
type SharedKind = (typeof sharedKinds)[number];

/**
 * Returns the page, without days that have no notes.
 *
 * @param days the days of the week, in order
 */
export function weekNote(days: readonly WeekNoteDay[], t: Translate, times: Times): string {
  const title = t('weekNote.title', { date: times.date(days[0]?.start ?? 0) });
  const sections = days.flatMap(day => sectionOf(day, t, times) ?? []);
  return `${[`# ${title}`, ...sections].join('\n\n')}\n`;
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

function labelOf(kind: SharedKind, t: Translate): string {
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
