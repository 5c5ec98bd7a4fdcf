/** An editor for the week’s note. */

import type { PastDay } from '../../../../shared/contract';
import type { Day } from '../../../../shared/domain/common';
import { weekNote } from '../../../../shared/i18n';
import { t, times } from '../../../text';
import { WeekText } from '../WeekText';

/** Edited notes by the first day of their week, kept while the window is open. */
export type WeekNotes = Readonly<Record<Day, string>>;

interface WeekNoteEditorProps {
  readonly week: Day;
  readonly days: readonly PastDay[];
  /** The edited text; undefined if the note is unedited. */
  readonly edited: string | undefined;
  readonly onEdit: (text: string) => void;
  readonly onBack: () => void;
}

export function WeekNoteEditor({ week, days, edited, onEdit, onBack }: WeekNoteEditorProps) {
  return (
    <WeekText
      week={week}
      name={t('weekNote.name')}
      text={edited ?? weekNote(days, t, times)}
      canSave
      onEdit={onEdit}
      onBack={onBack}
    >
      <h2 className="serif week-note-name">{t('weekNote.name')}</h2>
      <p className="quiet">{t('weekNote.about')}</p>
    </WeekText>
  );
}
