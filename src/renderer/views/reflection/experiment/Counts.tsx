/** How far an experiment has come, in counts only: a difference seen early would change how one answers. */
import { type ArmCount, minAnswers, type Progress } from '../../../../shared/domain/experiment';
import type { ExperimentPlan } from '../../../../shared/domain/journal';
import { t } from '../../../text';

interface CountsProps {
  readonly plan: ExperimentPlan;
  readonly progress: Progress;
}

export function Counts({ plan, progress: { days, withMinute, without } }: CountsProps) {
  if (days === 0) return <p>{t('experiment.begun')}</p>;
  return (
    <>
      <p>
        {days > plan.days
          ? t('experiment.goesOn', { count: minAnswers })
          : t('experiment.soFar', { count: days, days: plan.days })}
      </p>
      <dl className="experiment-counts">
        <Arm name={t('experiment.withMinute')} arm={withMinute} />
        <Arm name={t('experiment.without')} arm={without} />
      </dl>
      <p className="quiet">{t('experiment.fair')}</p>
    </>
  );
}

function Arm({ name, arm: { draws, answers } }: { readonly name: string; readonly arm: ArmCount }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="quiet">{t('experiment.answered', { answers, count: draws })}</dd>
    </div>
  );
}
