/** The question of the day, three optional lines, and Save. */
import { type FormEvent, useState } from 'react';
import type { DayView } from '../../../shared/domain/day';
import type { Heading } from '../../../shared/domain/entry';
import { bridge } from '../../bridge';
import { LineField } from '../../components/LineField';
import { words } from '../../words';
import { Headings } from './Headings';
import { Snooze } from './Snooze';

interface QuestionProps {
  readonly day: DayView;
  readonly tomorrow: string;
  readonly isToday: boolean;
}

interface Draft {
  readonly heading: Heading | null;
  readonly helped: string;
  readonly correction: string;
  readonly tomorrow: string;
}

type Saving =
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'problem'; readonly problem: string };

export function Question({ day, tomorrow, isToday }: QuestionProps) {
  const [draft, setDraft] = useState<Draft>({
    heading: day.reflection?.heading ?? null,
    helped: day.reflection?.helped ?? '',
    correction: day.reflection?.correction ?? '',
    tomorrow,
  });
  const [saving, setSaving] = useState<Saving>({ kind: 'unsaved' });

  function write(change: Partial<Draft>): void {
    setDraft({ ...draft, ...change });
    setSaving({ kind: 'unsaved' });
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const saved = await bridge.saveReflection({ day: day.day, ...draft });
    setSaving(saved.ok ? { kind: 'saved' } : { kind: 'problem', problem: saved.problem });
  }

  return (
    <form className="question" onSubmit={event => void save(event)}>
      <header>
        {day.direction !== null && (
          <p className="facing">
            <span className="quiet">{words('reflection.wereFacing')}</span>{' '}
            <span className="said">{day.direction}</span>
          </p>
        )}
        <h1 className="said" id="question">
          {words('reflection.question')}
        </h1>
      </header>
      <Headings
        labelledBy="question"
        value={draft.heading}
        onChange={heading => write({ heading })}
        onTakeMinute={() => void bridge.beginReset()}
      />
      <div className="question-lines">
        <LineField
          label={words('reflection.helped')}
          hint={words('reflection.optional')}
          value={draft.helped}
          onChange={helped => write({ helped })}
        />
        <LineField
          label={words('reflection.correction')}
          hint={words('reflection.correctionHint')}
          value={draft.correction}
          onChange={correction => write({ correction })}
        />
        <LineField
          label={words('reflection.tomorrow')}
          hint={words('reflection.tomorrowHint')}
          value={draft.tomorrow}
          onChange={line => write({ tomorrow: line })}
        />
      </div>
      <footer>
        <p role="status" className={saving.kind === 'problem' ? undefined : 'quiet'}>
          {saving.kind === 'problem'
            ? saving.problem
            : words(saving.kind === 'saved' ? 'reflection.saved' : 'reflection.stays')}
        </p>
        {isToday && saving.kind !== 'saved' && <Snooze />}
        <button type="submit" className="button filled">
          {words('reflection.save')}
        </button>
      </footer>
    </form>
  );
}
