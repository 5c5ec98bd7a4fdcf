/** The day’s question with three optional lines and Save. */

import { type FormEvent, useState } from 'react';
import type { DayView, ReflectionDraft, ReflectionForm } from '../../../shared/domain/day';
import { Around, CopyButton, elementHere, LineField, Sentences } from '../../components';
import { bridge } from '../../lib';
import { t } from '../../text';
import { HeadingChoice } from './HeadingChoice';
import { SnoozeButtons } from './SnoozeButtons';
import './reflectionQuestion.styles.css';

interface ReflectionQuestionProps {
  readonly day: DayView;
  readonly form: ReflectionForm;
  readonly isToday: boolean;
  readonly onSaved: () => void;
}

type SaveState =
  | { readonly kind: 'unsaved' | 'draft' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'problem'; readonly problem: string };

const statusKeys = { unsaved: 'stays', draft: 'draft', saved: 'saved' } as const;

export function ReflectionQuestion({ day, form, isToday, onSaved }: ReflectionQuestionProps) {
  const [draft, setDraft] = useState(form.draft);
  const [saveState, setSaveState] = useState<SaveState>({ kind: form.isUnsaved ? 'draft' : 'unsaved' });

  function update(change: Partial<ReflectionDraft>): void {
    const changed = { ...draft, ...change };
    setDraft(changed);
    setSaveState({ kind: 'draft' });
    // Not debounced: the next key may close the window.
    void bridge.keepDraft(changed);
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const saved = await bridge.saveReflection(draft);
    // Main uses the new direction even if writing it to disk failed.
    setDraft(current => ({ ...current, tomorrowBefore: draft.tomorrow.trim() }));
    setSaveState(saved.ok ? { kind: 'saved' } : { kind: 'problem', problem: saved.problem });
    onSaved();
  }

  return (
    <form className="question" onSubmit={event => void save(event)}>
      <header>
        {day.direction !== null && (
          <p className="facing">
            <Around sentence={t('reflection.wereFacing', { line: elementHere })}>
              <span className="serif">{day.direction}</span>
            </Around>
          </p>
        )}
        <h1 className="serif" id="question">
          <Sentences>{t('reflection.question')}</Sentences>
        </h1>
      </header>
      <fieldset className="question-answers" disabled={form.isSample}>
        <HeadingChoice
          labelledBy="question"
          value={draft.heading}
          onChange={heading => update({ heading })}
          onTakeMinute={() => void bridge.beginReset()}
        />
        <div className="question-fields">
          <LineField
            label={t('reflection.helped')}
            hint={t('reflection.optional')}
            value={draft.helped}
            onChange={helped => update({ helped })}
          />
          <LineField
            label={t('reflection.correction')}
            hint={t('reflection.correctionHint')}
            value={draft.correction}
            onChange={correction => update({ correction })}
          >
            <CopyButton text={draft.correction} />
          </LineField>
          <LineField
            label={t('reflection.tomorrow')}
            hint={t('reflection.tomorrowHint')}
            value={draft.tomorrow}
            onChange={line => update({ tomorrow: line })}
          />
        </div>
      </fieldset>
      {!form.isSample && (
        <footer>
          <p role="status" className={saveState.kind === 'problem' ? undefined : 'quiet'}>
            {saveState.kind === 'problem' ? saveState.problem : t(`reflection.${statusKeys[saveState.kind]}`)}
          </p>
          {isToday && day.reflection === null && <SnoozeButtons />}
          <button type="submit" className="button filled">
            {t('reflection.save')}
          </button>
        </footer>
      )}
    </form>
  );
}
