/** The field for what the user will do at an anchor. */

import type { Ref } from 'react';
import { maxAnchorChars } from '../../shared/domain/reset';
import { t } from '../text';

interface AnchorLineInputProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (line: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function AnchorLineInput({ id, value, onChange, ref }: AnchorLineInputProps) {
  return (
    <input
      id={id}
      className="field"
      maxLength={maxAnchorChars}
      autoComplete="off"
      placeholder={t('settings.anchorHint')}
      value={value}
      onChange={event => onChange(event.target.value)}
      ref={ref}
    />
  );
}
