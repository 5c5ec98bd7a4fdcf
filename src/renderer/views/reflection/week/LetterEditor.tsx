/** An editor for the letter, as plain text or Markdown, to copy or save as a file. Nothing is sent anywhere. */

import { useState } from 'react';
import type { Day } from '../../../../shared/domain/common';
import type { Letter } from '../../../../shared/domain/insight';
import { letterMarkdown, letterText } from '../../../../shared/i18n';
import { t, times } from '../../../text';
import { useWeekText } from '../useWeekText';

const formats = ['plain', 'markdown'] as const;
type Format = (typeof formats)[number];

/** Edited letters by format and first day of their week, kept while the window is open. */
export type EditedLetters = Readonly<Record<string, string>>;

interface LetterEditorProps {
  /** The first day of the week. */
  readonly week: Day;
  readonly letter: Letter;
  readonly edited: EditedLetters;
  readonly onEdit: (edited: EditedLetters) => void;
  readonly onBack: () => void;
}

export function LetterEditor({ week, letter, edited, onEdit, onBack }: LetterEditorProps) {
  const [format, setFormat] = useState<Format>('plain');
  const key = `${format} ${week}`;
  const write = format === 'plain' ? letterText : letterMarkdown;
  const text = edited[key] ?? write(week, letter, t, times);
  const { status, clearStatus, copy, save } = useWeekText(week, text);

  function edit(changed: string): void {
    onEdit({ ...edited, [key]: changed });
    clearStatus();
  }

  return (
    <div className="letter-editor">
      <p className="quiet">{t('weekNote.about')}</p>
      <div className="choices" role="radiogroup" aria-label={t('letter.format')}>
        {formats.map(choice => (
          <label key={choice}>
            <input
              type="radio"
              name="format"
              className="hidden-control"
              checked={choice === format}
              onChange={() => {
                setFormat(choice);
                clearStatus();
              }}
            />
            {choice === 'plain' ? t('letter.plain') : t('weekNote.kind')}
          </label>
        ))}
      </div>
      <textarea
        className="field"
        aria-label={t('letter.title')}
        maxLength={100_000}
        value={text}
        onChange={event => edit(event.target.value)}
      />
      <footer>
        <button type="button" className="button plain" onClick={onBack}>
          {t('weekNote.back')}
        </button>
        <span role="status">{status}</span>
        {format === 'markdown' && (
          <button type="button" className="button" onClick={() => void save()}>
            {t('weekNote.save')}
          </button>
        )}
        <button type="button" className="button filled" onClick={copy}>
          {t('reset.copy')}
        </button>
      </footer>
    </div>
  );
}
