/** A row for the display with the questions of a reset, where there are several. */
import type { DisplayView } from '../../../shared/contract';
import { chosenDisplay, type DisplayChoice } from '../../../shared/domain/settings';
import { t } from '../../text';
import { SelectRow } from './rows';

interface DisplayRowProps {
  /** The displays that are connected. */
  readonly displays: readonly DisplayView[];
  readonly chosen: DisplayChoice | null;
  readonly onChange: (choice: DisplayChoice | null) => void;
}

const withCursor = 'cursor';
const missing = 'missing';

export function DisplayRow({ displays, chosen, onChange }: DisplayRowProps) {
  if (displays.length < 2 && chosen === null) return null;
  const current = chosenDisplay(displays, chosen);
  const isMissing = chosen !== null && current === undefined;

  function nameOf(option: string): string {
    if (option === withCursor) return t('settings.displaysOn.cursor');
    if (option === missing)
      return t('settings.displayMissing', { name: chosen?.label || t('settings.display') });
    const index = displays.findIndex(({ id }) => String(id) === option);
    const { label = '', width = 0, height = 0 } = displays[index] ?? {};
    return `${label || t('settings.displayNumber', { number: index + 1 })}, ${width} × ${height}`;
  }

  function choose(option: string): void {
    if (option === missing) return;
    const display = displays.find(({ id }) => String(id) === option);
    onChange(display === undefined ? null : { id: display.id, label: display.label });
  }

  return (
    <SelectRow
      label={t('settings.display')}
      value={isMissing ? missing : String(current?.id ?? withCursor)}
      options={[withCursor, ...displays.map(({ id }) => String(id)), ...(isMissing ? [missing] : [])]}
      nameOf={nameOf}
      onChange={choose}
    />
  );
}
