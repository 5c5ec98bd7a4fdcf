/** A row with a field for a list. */

import { maxFieldChars } from '../../../shared/domain/settings';
import { t } from '../../text';
import { Row } from './rows';

interface LinesRowProps {
  readonly name: 'ignore' | 'joinPatterns' | 'holdApps';
  readonly lines: readonly string[];
  /** It depends on the row above. */
  readonly isDependent?: boolean;
  readonly onChange: (lines: string[]) => void;
}

/** A list, one entry per line, which is saved when the field is left. */
export const LinesRow = ({ name, lines, isDependent, onChange }: LinesRowProps) => (
  <Row label={t(`settings.${name}`)} help={t(`settings.${name}Help`)} isDependent={isDependent}>
    {(id, helpId) => (
      <textarea
        id={id}
        className="field"
        rows={3}
        maxLength={maxFieldChars}
        aria-describedby={helpId}
        defaultValue={lines.join('\n')}
        onBlur={event => {
          const entered = linesOf(event.target.value);
          if (entered.join('\n') !== lines.join('\n')) onChange(entered);
        }}
      />
    )}
  </Row>
);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
