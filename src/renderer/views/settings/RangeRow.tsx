/** A row with the two ends of a range, either of which may stay empty. */
import { t } from '../../text/i18n';
import type { RangeFields } from './anchorFields';

interface RangeRowProps {
  readonly label: string;
  readonly type: 'number' | 'time';
  readonly most?: number;
  readonly ends: RangeFields;
  readonly onChange: (ends: RangeFields) => void;
}

export function RangeRow({ label, type, most, ends, onChange }: RangeRowProps) {
  return (
    <fieldset className="row">
      <legend>{label}</legend>
      <div className="row-control range-ends">
        {(['from', 'to'] as const).map(end => (
          <label key={end}>
            <span className="quiet">{t(`settings.${end}`)}</span>
            <input
              type={type}
              className={type === 'time' ? 'field time' : 'field'}
              min={type === 'number' ? 0 : undefined}
              max={most}
              value={ends[end]}
              onChange={event => onChange({ ...ends, [end]: event.target.value })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
