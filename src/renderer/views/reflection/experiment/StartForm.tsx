/** Says what an experiment does and what it can see, and begins one. */

import { type FormEvent, useId, useState } from 'react';
import { type ExperimentDays, experimentDays } from '../../../../shared/domain/journal';
import { RadioGroup } from '../../../components';
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
        <RadioGroup
          className="experiment-lengths"
          label={{ by: lengthId }}
          options={experimentDays}
          value={days}
          onChange={setDays}
        >
          {count => t('experiment.days', { count })}
        </RadioGroup>
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
