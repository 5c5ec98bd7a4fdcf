/** An editor for the letter, as plain text or Markdown. */

import { useState } from 'react';
import type { Day } from '../../../../shared/domain/common';
import type { Letter } from '../../../../shared/domain/insight';
import { letterMarkdown, letterText } from '../../../../shared/i18n';
import { RadioGroup } from '../../../components';
import { t, times } from '../../../text';
import { WeekText } from '../WeekText';

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
  return (
    <WeekText
      week={week}
      name={t('letter.title')}
      text={edited[key] ?? write(week, letter, t, times)}
      canSave={format === 'markdown'}
      onEdit={text => onEdit({ ...edited, [key]: text })}
      onBack={onBack}
    >
      <p className="quiet">{t('weekNote.about')}</p>
      <RadioGroup
        className="tabs"
        label={t('letter.format')}
        options={formats}
        value={format}
        onChange={setFormat}
      >
        {choice => (choice === 'plain' ? t('letter.plain') : t('weekNote.kind'))}
      </RadioGroup>
    </WeekText>
  );
}
