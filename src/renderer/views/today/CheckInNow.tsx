/** The check-in by one tap: energy is logged at once, then focus and steady may follow. */

import { useState } from 'react';
import type { CheckIn } from '../../../shared/domain/journal';
import { Scale, Steady } from '../../components';
import { onHidden } from '../../lib';
import { t } from '../../text';

const nothing: CheckIn = {};

export function CheckInNow({ onCheckIn }: { readonly onCheckIn: (checkIn: CheckIn) => void }) {
  const [noted, setNoted] = useState(nothing);

  function note(checkIn: CheckIn): void {
    setNoted({ ...noted, ...checkIn });
    onCheckIn(checkIn);
  }

  return (
    <div className="check-in-now" ref={onHidden(() => setNoted(nothing))}>
      <Scale
        label={t('today.energyNow')}
        nameOf={level => t('scale.energyLevel', { level })}
        value={noted.energy}
        onChange={energy => energy !== undefined && note({ energy })}
      />
      {noted.energy !== undefined && (
        <Scale
          label={t('today.focusNow')}
          nameOf={level => t('scale.focusLevel', { level })}
          value={noted.focus}
          onChange={focus => focus !== undefined && note({ focus })}
        >
          <Steady value={noted.steady === true} onChange={steady => note({ steady })} />
        </Scale>
      )}
      <p className="unseen" role="status">
        {noted !== nothing && t('today.noted')}
      </p>
    </div>
  );
}
