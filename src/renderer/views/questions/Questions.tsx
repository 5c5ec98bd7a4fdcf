/** Asks for energy and focus before an experiment draws, in the same way whatever comes then. */
import { useState } from 'react';
import { titleWithin } from '../../../shared/i18n';
import { Corner, LiveRegion, Scale } from '../../components';
import { typedLetter, typedLevel } from '../../keys';
import { bridge, createTypeAheadGuard, onKeyInWindow, type ViewProps } from '../../lib';
import { t } from '../../text';
import './questions.styles.css';

export function Questions({ snapshot: { questions } }: ViewProps) {
  const [typeAhead] = useState(createTypeAheadGuard);
  // The card is removed with the next snapshot.
  if (questions === null) return null;
  const { title, early, draws, answers } = questions;
  const after = t(early ? 'reset.seemsOver' : 'questions.after', { title: titleWithin(title, t) });

  function handleKey(event: KeyboardEvent): void {
    if (event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Escape' && typeAhead.shouldIgnore(event.timeStamp)) return;
    const level = typedLevel(event);
    if (event.key === 'Escape') void bridge.declineReset('not-now');
    else if (typedLetter(event) === 'm') void bridge.declineReset('still-in');
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement))
      void bridge.endReset('done');
    else if (level !== null)
      void bridge.answerReset(
        answers.energy === undefined ? { ...answers, energy: level } : { ...answers, focus: level },
      );
  }

  return (
    <Corner>
      <main>
        <dialog open className="questions" aria-label={t('questions.name')} ref={onKeyInWindow(handleKey)}>
          <LiveRegion>{after}</LiveRegion>
          <p className="quiet questions-after" aria-hidden="true">
            {after}
          </p>
          <div className="questions-body" tabIndex={-1} ref={typeAhead.watch}>
            <Scale
              label={t('questions.energy')}
              nameOf={level => t('scale.energyLevel', { level })}
              stepOf={level => t(`scale.step.${level}`)}
              tone="energy"
              isWaiting={answers.energy === undefined}
              value={answers.energy}
              onChange={energy => void bridge.answerReset({ ...answers, energy })}
            />
            <Scale
              label={t('questions.focus')}
              nameOf={level => t('scale.focusLevel', { level })}
              stepOf={level => t(`scale.step.${level}`)}
              tone="focus"
              isWaiting={answers.energy !== undefined && answers.focus === undefined}
              value={answers.focus}
              onChange={focus => void bridge.answerReset({ ...answers, focus })}
            />
          </div>
          <footer className="questions-footer">
            <p className="quiet">{t(draws ? 'questions.thenCoin' : 'questions.thenMinute')}</p>
            <p className="questions-buttons">
              <button
                type="button"
                className="link"
                aria-keyshortcuts="M"
                onClick={() => void bridge.declineReset('still-in')}
              >
                {t('reset.stillIn')}
              </button>
              <button
                type="button"
                className="link"
                aria-keyshortcuts="Escape"
                onClick={() => void bridge.declineReset('not-now')}
              >
                {t('questions.notNow')}
              </button>
            </p>
          </footer>
        </dialog>
      </main>
    </Corner>
  );
}
