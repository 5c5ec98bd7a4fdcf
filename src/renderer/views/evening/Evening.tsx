/** The day’s question on a card: one click answers it, and for a moment the answer can be taken back. */

import { type PointerEvent, useState } from 'react';
import { second } from '../../../shared/domain/common';
import { isLastWorkingDay, snoozesAt } from '../../../shared/domain/day';
import { type Heading, headings } from '../../../shared/domain/journal';
import {
  Around,
  Corner,
  elementHere,
  HeadingNeedle,
  KeyHint,
  LiveRegion,
  Sentences,
  UndoButton,
} from '../../components';
import { bridge, onKeyInWindow, type ViewProps } from '../../lib';
import { t } from '../../text';
import './evening.styles.css';

const snooze = 30;
/** Enough to find the way to a minute or to the week. */
const shownWithWays = 8 * second;

const closeOnEscape = onKeyInWindow(event => {
  if (event.key === 'Escape') void bridge.close();
});

/** A click on a button is all that it takes; one beside them is for Esc. */
function takeKeys({ target }: PointerEvent): void {
  if (target instanceof Element && target.closest('button') === null) void bridge.takeKeys();
}

function openAndClose(open: () => Promise<void>): void {
  void open();
  void bridge.close();
}

export function Evening({ snapshot: { now, today, preferences } }: ViewProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = today.reflection?.heading ?? null;

  async function choose(heading: Heading): Promise<void> {
    const saved = await bridge.tapHeading(heading);
    setProblem(saved.ok ? null : saved.problem);
  }

  const leadsToWeek = isLastWorkingDay(preferences.reflection.days, now);

  return (
    <Corner onPointerUp={takeKeys}>
      <main className="evening" ref={closeOnEscape}>
        <LiveRegion>{t('reflection.question')}</LiveRegion>
        <h1 className="serif" id="question">
          <Sentences>{t('reflection.question')}</Sentences>
        </h1>
        {today.direction !== null && (
          <p className="evening-direction">
            <Around sentence={t('evening.facing', { line: elementHere })}>
              <em className="serif">{today.direction}</em>
            </Around>
          </p>
        )}
        <fieldset className="evening-headings" aria-labelledby="question">
          {headings.map(heading => (
            <button
              key={heading}
              type="button"
              aria-pressed={heading === chosen}
              onClick={() => void choose(heading)}
            >
              <HeadingNeedle heading={heading} />
              {t(`reflection.${heading}`)}
            </button>
          ))}
        </fieldset>
        <footer>
          <span className="evening-ways">
            <button
              type="button"
              className="link"
              onClick={() => openAndClose(() => bridge.open('reflection'))}
            >
              {t('evening.addLine')}
            </button>
            {chosen === 'away' && (
              <button type="button" className="link" onClick={() => openAndClose(bridge.beginReset)}>
                {t('reflection.takeMinute')}
              </button>
            )}
          </span>
          {chosen === null ? (
            <span className="evening-ways quiet">
              {snoozesAt(now).includes(snooze) && (
                <button
                  type="button"
                  className="link"
                  onClick={() => openAndClose(() => bridge.snoozeReflection(snooze))}
                >
                  {t('evening.snooze', { count: snooze })}
                </button>
              )}
              <button
                type="button"
                className="link"
                aria-keyshortcuts="Escape"
                onClick={() => void bridge.close()}
              >
                {t('evening.notToday')}
                <KeyHint>Esc</KeyHint>
              </button>
            </span>
          ) : (
            <span className="evening-ways quiet">
              {leadsToWeek && (
                <button type="button" className="link" onClick={() => openAndClose(bridge.openWeek)}>
                  {t('evening.week')}
                </button>
              )}
              <UndoButton
                shownFor={leadsToWeek || chosen === 'away' ? shownWithWays : undefined}
                onUndo={() => void bridge.undoHeading()}
                onOver={() => void bridge.close()}
              />
            </span>
          )}
        </footer>
        <p className={problem === null ? 'unseen' : 'evening-problem'} role="status">
          {problem ?? (chosen === null ? '' : t('reflection.saved'))}
        </p>
      </main>
    </Corner>
  );
}
