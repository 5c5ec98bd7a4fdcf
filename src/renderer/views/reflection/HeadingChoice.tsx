/** A choice of closer, level or away. Choosing “away” offers a reset, without comment. */
import type { Heading } from '../../../shared/domain/journal';
import { HeadingNeedle, RadioGroup } from '../../components';
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
      <RadioGroup
        className="heading-options"
        label={{ by: labelledBy }}
        options={headings}
        value={value}
        onChange={onChange}
      >
        {heading => (
          <>
            <HeadingNeedle heading={heading} />
            {t(`reflection.${heading}`)}
          </>
        )}
      </RadioGroup>
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
