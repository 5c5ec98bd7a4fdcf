/** A check-in with one click: energy is logged immediately, focus and steady can follow. It can be undone for a moment. */

import { useState } from 'react';
import type { CheckIn } from '../../../shared/domain/journal';
import { Scale, SteadyToggle, UndoButton } from '../../components';
import { onHidden } from '../../lib';
import { t } from '../../text';

interface QuickCheckInProps {
  readonly onCheckIn: (checkIn: CheckIn) => void;
  /** Takes back what was logged last. */
  readonly onUndo: () => void;
}

interface Logged {
  readonly checkIn: CheckIn;
  /** The number of taps, each of which can be undone. */
  readonly taps: number;
  /** What was logged before the last tap; null once it can no longer be undone. */
  readonly before: CheckIn | null;
}

const nothingYet: Logged = { checkIn: {}, taps: 0, before: null };

export function QuickCheckIn({ onCheckIn, onUndo }: QuickCheckInProps) {
  const [logged, setLogged] = useState(nothingYet);
  const { checkIn, taps, before } = logged;

  function log(change: CheckIn): void {
    setLogged({ checkIn: { ...checkIn, ...change }, taps: taps + 1, before: checkIn });
    onCheckIn(change);
  }

  function undo(): void {
    if (before === null) return;
    setLogged({ checkIn: before, taps, before: null });
    onUndo();
  }

  return (
    <div className="quick-check-in" ref={onHidden(() => setLogged(nothingYet))}>
      <Scale
        label={t('today.energyNow')}
        nameOf={level => t('scale.energyLevel', { level })}
        value={checkIn.energy}
        onChange={energy => energy !== undefined && log({ energy })}
      />
      {checkIn.energy !== undefined && (
        <Scale
          label={t('today.focusNow')}
          nameOf={level => t('scale.focusLevel', { level })}
          value={checkIn.focus}
          onChange={focus => focus !== undefined && log({ focus })}
        >
          <SteadyToggle value={checkIn.steady === true} onChange={steady => log({ steady })} />
        </Scale>
      )}
      <p className="unseen" role="status">
        {before !== null && t('today.noted')}
      </p>
      {before !== null && (
        <p className="noted quiet">
          <span aria-hidden="true">{t('today.noted')}</span>
          <UndoButton
            key={taps}
            onUndo={undo}
            onOver={() => setLogged(current => ({ ...current, before: null }))}
          />
        </p>
      )}
    </div>
  );
}
