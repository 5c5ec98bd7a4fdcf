/** A check-in with one click: energy is logged immediately, focus and steady can follow. */

import { useState } from 'react';
import type { CheckIn } from '../../../shared/domain/journal';
import { Scale, SteadyToggle } from '../../components';
import { onHidden } from '../../lib';
import { t } from '../../text';

const nothingYet: CheckIn = {};

export function QuickCheckIn({ onCheckIn }: { readonly onCheckIn: (checkIn: CheckIn) => void }) {
  const [logged, setLogged] = useState(nothingYet);

  function log(checkIn: CheckIn): void {
    setLogged({ ...logged, ...checkIn });
    onCheckIn(checkIn);
  }

  return (
    <div className="quick-check-in" ref={onHidden(() => setLogged(nothingYet))}>
      <Scale
        label={t('today.energyNow')}
        nameOf={level => t('scale.energyLevel', { level })}
        value={logged.energy}
        onChange={energy => energy !== undefined && log({ energy })}
      />
      {logged.energy !== undefined && (
        <Scale
          label={t('today.focusNow')}
          nameOf={level => t('scale.focusLevel', { level })}
          value={logged.focus}
          onChange={focus => focus !== undefined && log({ focus })}
        >
          <SteadyToggle value={logged.steady === true} onChange={steady => log({ steady })} />
        </Scale>
      )}
      <p className="unseen" role="status">
        {logged !== nothingYet && t('today.noted')}
      </p>
    </div>
  );
}
