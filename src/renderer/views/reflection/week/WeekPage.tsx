/** A week in a few sentences, each with its days, to copy or to edit before it goes anywhere. */

import { use, useState, useTransition } from 'react';
import { addDays, type Day } from '../../../../shared/domain/common';
import type { Anchor } from '../../../../shared/domain/reset';
import { letterText } from '../../../../shared/i18n';
import { CopyButton } from '../../../components';
import { bridge } from '../../../lib';
import { t, times } from '../../../text';
import { type EditedLetters, LetterEditor } from './LetterEditor';
import { LetterSentence } from './LetterSentence';
import { type LoadedWeek, loadWeek } from './loadWeek';
import { WeekSidebar } from './WeekSidebar';
import './week.styles.css';

/** The page’s state, kept by the window so that returning from a day restores it. */
export interface WeekState {
  readonly loaded: Promise<LoadedWeek>;
  readonly edited: EditedLetters;
}

export const initialWeekState = (today: Day): WeekState => ({ loaded: load(today), edited: {} });

const load = (of: Day): Promise<LoadedWeek> => loadWeek(of, bridge, times.weekdays()[0] ?? 0);

interface WeekPageProps {
  readonly state: WeekState;
  readonly onChange: (change: Partial<WeekState>) => void;
  readonly today: Day;
  readonly anchors: readonly Anchor[];
  readonly onDay: (day: Day) => void;
}

export function WeekPage({ state, onChange, today, anchors, onDay }: WeekPageProps) {
  const week = use(state.loaded);
  const [isEditing, setIsEditing] = useState(false);
  // The current week stays until the next one has loaded.
  const [, startTransition] = useTransition();
  const first = week.days[0] ?? today;

  const turn = (weeks: 1 | -1): void =>
    startTransition(() => {
      onChange({ loaded: load(addDays(first, 7 * weeks)) });
      setIsEditing(false);
    });

  return (
    <>
      <WeekSidebar
        week={week}
        onPrevious={() => turn(-1)}
        onNext={addDays(first, 7) > today ? null : () => turn(1)}
        onDay={onDay}
      />
      <article className="letter">
        <h1 className="serif">{t('letter.title')}</h1>
        {isEditing ? (
          <LetterEditor
            key={first}
            week={first}
            letter={week.letter}
            edited={state.edited}
            onEdit={edited => onChange({ edited })}
            onBack={() => setIsEditing(false)}
          />
        ) : (
          <Sentences week={week} anchors={anchors} onDay={onDay} onEdit={() => setIsEditing(true)} />
        )}
      </article>
    </>
  );
}

interface SentencesProps {
  readonly week: LoadedWeek;
  readonly anchors: readonly Anchor[];
  readonly onDay: (day: Day) => void;
  readonly onEdit: () => void;
}

function Sentences({ week: { days, letter }, anchors, onDay, onEdit }: SentencesProps) {
  if (letter.facts.length === 0)
    return (
      <div className="letter-empty">
        <p className="serif">{t('letter.empty')}</p>
        <p className="quiet">{t('letter.emptyHint')}</p>
      </div>
    );
  return (
    <>
      <ul className="letter-sentences selectable">
        {letter.facts.map(fact => (
          <LetterSentence
            key={`${fact.kind} ${'title' in fact ? fact.title : ''} ${fact.days[0]}`}
            fact={fact}
            anchors={anchors}
            onDay={onDay}
          />
        ))}
      </ul>
      <footer>
        <CopyButton text={letterText(days[0] ?? '', letter, t, times)} isFilled />
        <button type="button" className="button" onClick={onEdit}>
          {t('letter.edit')}
        </button>
        <span className="quiet">{t('reflection.stays')}</span>
      </footer>
    </>
  );
}
