/** Closer, level or away. After "away" a minute is offered, without comment. */
import type { Heading } from '../../../shared/domain/journal';
import { Needle } from '../../components';
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
    <div className="headings">
      <div className="headings-row" role="radiogroup" aria-labelledby={labelledBy}>
        {headings.map(heading => (
          <label key={heading} className="heading">
            <input
              type="radio"
              name="heading"
              className="drawn-by-label"
              checked={heading === value}
              onChange={() => onChange(heading)}
            />
            <Needle heading={heading} />
            {t(`reflection.${heading}`)}
          </label>
        ))}
      </div>
      <div className="offer">
        {value === 'away' && (
          <button type="button" className="link" onClick={onTakeMinute}>
            {t('reflection.takeMinute')}
          </button>
        )}
      </div>
    </div>
  );
}
