/** Says what an experiment does and what it can see, and begins one. */

import { type FormEvent, useId, useState } from 'react';
import { type ExperimentDays, experimentDays } from '../../../../shared/domain/journal';
import { t } from '../../../text';

export function StartForm({ onStart }: { readonly onStart: (days: ExperimentDays) => void }) {
  const lengthId = useId();
  const [days, setDays] = useState<ExperimentDays>(20);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onStart(days);
  }

  return (
    <form className="experiment-start" onSubmit={submit}>
      <p>{t('experiment.intro')}</p>
      <p>{t('experiment.sees')}</p>
      <p>{t('experiment.fair')}</p>
      <div className="experiment-length">
        <span id={lengthId}>{t('experiment.length')}</span>
        <div className="experiment-lengths" role="radiogroup" aria-labelledby={lengthId}>
          {experimentDays.map(choice => (
            <label key={choice}>
              <input
                type="radio"
                name="experiment-days"
                className="hidden-control"
                checked={choice === days}
                onChange={() => setDays(choice)}
              />
              {t('experiment.days', { count: choice })}
            </label>
          ))}
        </div>
      </div>
      <div className="experiment-actions">
        <button type="submit" className="button">
          {t('experiment.begin')}
        </button>
        <p className="quiet">{t('experiment.stays')}</p>
      </div>
    </form>
  );
}
