/** A choice of closer, level or away. Choosing “away” offers a reset, without comment. */
import type { Heading } from '../../../shared/domain/journal';
import { HeadingNeedle } from '../../components';
import { t } from '../../text';

const headings: readonly Heading[] = ['closer', 'level', 'away'];

interface HeadingChoiceProps {
  readonly labelledBy: string;
  readonly value: Heading | null;
  readonly onChange: (heading: Heading) => void;
  readonly onTakeMinute: () => void;
}

export function HeadingChoice({ labelledBy, value, onChange, onTakeMinute }: HeadingChoiceProps) {
  return (
    <div className="heading-choice">
      <div className="heading-options" role="radiogroup" aria-labelledby={labelledBy}>
        {headings.map(heading => (
          <label key={heading} className="heading">
            <input
              type="radio"
              name="heading"
              className="hidden-control"
              checked={heading === value}
              onChange={() => onChange(heading)}
            />
            <HeadingNeedle heading={heading} />
            {t(`reflection.${heading}`)}
          </label>
        ))}
      </div>
      <div className="reset-offer">
        {value === 'away' && (
          <button type="button" className="link" onClick={onTakeMinute}>
            {t('reflection.takeMinute')}
          </button>
        )}
      </div>
    </div>
  );
}
