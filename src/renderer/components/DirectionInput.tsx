/** A text input for the day’s direction. */
import type { ComponentProps } from 'react';
import { t } from '../text';
import './directionInput.styles.css';

export const DirectionInput = (props: ComponentProps<'input'>) => (
  <input
    {...props}
    type="text"
    className="direction-input serif"
    aria-label={t('direction.name')}
    placeholder={t('direction.hint')}
    maxLength={200}
    autoComplete="off"
  />
);
