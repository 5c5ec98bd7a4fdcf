/** A row with fields for the two ends of a range. */
import { useId } from 'react';
import { TimeField } from '../../components';
import { t } from '../../text';
import type { RangeFields } from './anchorFields';

interface RangeRowProps {
  readonly label: string;
  readonly type: 'number' | 'time';
  readonly max?: number;
  /** Whether both ends are needed. */
  readonly required?: boolean;
  /** It depends on the row above. */
  readonly isDependent?: boolean;
  readonly range: RangeFields;
  readonly onChange: (range: RangeFields) => void;
}

export function RangeRow({ label, type, max, required, isDependent, range, onChange }: RangeRowProps) {
  const id = useId();
  return (
    <fieldset className="row" data-dependent={isDependent || undefined}>
      <legend>{label}</legend>
      <div className="row-control range-ends">
        {(['from', 'to'] as const).map(end => (
          <label key={end} htmlFor={`${id}-${end}`}>
            <span className="quiet">{t(`settings.${end}`)}</span>
            {type === 'time' ? (
              <TimeField
                id={`${id}-${end}`}
                optional={!required}
                value={range[end]}
                onChange={time => onChange({ ...range, [end]: time })}
              />
            ) : (
              <input
                id={`${id}-${end}`}
                type="number"
                className="field"
                min={0}
                max={max}
                value={range[end]}
                onChange={event => onChange({ ...range, [end]: event.target.value })}
              />
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
