/** A text about a week in an editor, to copy or save as a file. Nothing is sent anywhere. */

import { type ReactNode, useState } from 'react';
import { maxChars } from '../../../shared/contract';
import type { Day } from '../../../shared/domain/common';
import { bridge } from '../../lib';
import { t } from '../../text';
import './weekText.styles.css';

interface WeekTextProps {
  /** The first day of the week, which names the file. */
  readonly week: Day;
  readonly name: string;
  readonly text: string;
  /** Whether it can be saved as a Markdown file. */
  readonly canSave: boolean;
  readonly onEdit: (text: string) => void;
  readonly onBack: () => void;
  /** What stands above the text. */
  readonly children: ReactNode;
}

export function WeekText({ week, name, text, canSave, onEdit, onBack, children }: WeekTextProps) {
  const [done, setDone] = useState<{ readonly text: string; readonly status: string } | null>(null);

  function copy(): void {
    void bridge.copy(text);
    setDone({ text, status: t('reset.copied') });
  }

  async function save(): Promise<void> {
    const saved = await bridge.saveNote(`week-${week}.md`, text);
    if (saved === null) return;
    setDone({ text, status: saved.ok ? t('weekNote.saved', { file: saved.value }) : saved.problem });
  }

  return (
    <div className="week-text">
      {children}
      <textarea
        className="field"
        aria-label={name}
        maxLength={maxChars.text}
        value={text}
        onChange={event => onEdit(event.target.value)}
      />
      <footer>
        <button type="button" className="button plain" onClick={onBack}>
          {t('weekNote.back')}
        </button>
        <span role="status">{done?.text === text ? done.status : ''}</span>
        {canSave && (
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
