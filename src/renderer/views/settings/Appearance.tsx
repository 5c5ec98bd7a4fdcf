/** Light or dark, for the windows and for the tray. */
import type { Preferences, PreferencesChange } from '../../../shared/domain/settings';
import { words } from '../../words';
import { SelectRow } from './rows';

interface AppearanceProps {
  readonly preferences: Preferences;
  readonly onChange: (change: PreferencesChange) => void;
}

export function Appearance({ preferences, onChange }: AppearanceProps) {
  return (
    <>
      <SelectRow
        label={words('settings.theme')}
        value={preferences.appearance}
        options={['system', 'light', 'dark']}
        nameOf={theme => words(`settings.themes.${theme}`)}
        onChange={appearance => onChange({ appearance })}
      />
      <SelectRow
        label={words('settings.tray')}
        help={words('settings.trayHelp')}
        value={preferences.trayIcon}
        options={['auto', 'for-light', 'for-dark']}
        nameOf={icon => words(`settings.trayIcons.${icon}`)}
        onChange={trayIcon => onChange({ trayIcon })}
      />
    </>
  );
}
