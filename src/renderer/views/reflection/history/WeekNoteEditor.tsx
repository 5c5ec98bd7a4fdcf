/** An editor for the week’s note, to copy or save as a file. Nothing is sent anywhere. */

import type { PastDay } from '../../../../shared/contract';
import type { Day } from '../../../../shared/domain/common';
import { weekNote } from '../../../../shared/i18n';
import { t, times } from '../../../text';
import { useWeekText } from '../useWeekText';

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
  const text = edited ?? weekNote(days, t, times);
  const { status, clearStatus, copy, save } = useWeekText(week, text);

  function edit(changed: string): void {
    onEdit(changed);
    clearStatus();
  }

  return (
    <div className="week-note">
      <h2 className="serif">{t('weekNote.name')}</h2>
      <p className="quiet">{t('weekNote.about')}</p>
      <textarea
        className="field"
        aria-label={t('weekNote.name')}
        maxLength={100_000}
        value={text}
        onChange={event => edit(event.target.value)}
      />
      <footer>
        <button type="button" className="button plain" onClick={onBack}>
          {t('weekNote.back')}
        </button>
        <span role="status">{status}</span>
        <button type="button" className="button" onClick={() => void save()}>
          {t('weekNote.save')}
        </button>
        <button type="button" className="button filled" onClick={copy}>
          {t('reset.copy')}
        </button>
      </footer>
    </div>
  );
}
