/** The result: for each scale its range, how many answers it is based on, and what chance alone does. */
import type { Difference, ExperimentView } from '../../../../shared/domain/experiment';
import { joinSentences, numbers, t } from '../../../text';
import { DifferenceBar } from './DifferenceBar';

export function Differences({ view }: { readonly view: Extract<ExperimentView, { state: 'over' }> }) {
  return (
    <>
      <p>{t('experiment.over', { count: view.progress.days })}</p>
      <ul className="differences">
        {view.differences.map(difference => (
          <DifferenceItem key={difference.scale} difference={difference} />
        ))}
      </ul>
    </>
  );
}

function DifferenceItem({ difference }: { readonly difference: Difference }) {
  const { scale, verdict, estimate, low, high, answers, halves } = difference;
  const [first, second] = halves;
  const { signed } = numbers;
  return (
    <li>
      <h3>{t(`experiment.verdict.${scale}.${verdict}`)}</h3>
      <DifferenceBar difference={difference} />
      <p>
        {joinSentences(
          [
            t('experiment.range', { low: signed(low), high: signed(high), estimate: signed(estimate) }),
            chanceText(difference),
            ...(verdict === 'unclear' ? [t('experiment.unclearMeans')] : []),
          ],
          t,
        )}
      </p>
      <p className="quiet">
        {joinSentences(
          [
            t('experiment.answers', answers),
            ...(first === null || second === null
              ? []
              : [t('experiment.halves', { first: signed(first), second: signed(second) })]),
          ],
          t,
        )}
      </p>
    </li>
  );
}

const chanceText = ({ chance }: Difference): string =>
  chance < 0.01
    ? t('experiment.chanceRare', { share: numbers.percent(0.01) })
    : t('experiment.chance', { share: numbers.percent(chance) });
