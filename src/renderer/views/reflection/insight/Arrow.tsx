/** An arrow for the direction in which the readings differ. */
import type { Observation } from '../../../../shared/domain/insight';
import { t } from '../../../text';

const paths = {
  higher: 'M8 13V3M3.5 7.5 8 3l4.5 4.5',
  lower: 'M8 3v10M3.5 8.5 8 13l4.5-4.5',
  none: 'M3 8h10',
} as const;

export function Arrow({ direction, of }: Pick<Observation, 'direction' | 'of'>) {
  return (
    <svg
      className={`arrow arrow-${of} ${direction}`}
      viewBox="0 0 16 16"
      role="img"
      aria-label={t(`insight.direction.${direction}`)}
    >
      <path d={paths[direction]} />
    </svg>
  );
}
