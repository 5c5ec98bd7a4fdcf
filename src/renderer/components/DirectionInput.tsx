/** A text input for the day’s direction. */
import type { ComponentProps } from 'react';
import { maxLineChars } from '../../shared/domain/journal';
import { t } from '../text';
import './directionInput.styles.css';

export const DirectionInput = (props: ComponentProps<'input'>) => (
  <input
    {...props}
    type="text"
    className="direction-input serif"
    aria-label={t('direction.name')}
    placeholder={t('direction.hint')}
    maxLength={maxLineChars}
    autoComplete="off"
  />
);
