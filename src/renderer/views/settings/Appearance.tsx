/** Settings for the language and for light or dark mode. */
import {
  type Language,
  languages,
  type Preferences,
  type PreferencesChange,
} from '../../../shared/domain/settings';
import { t } from '../../text';
import { SelectRow } from './rows';

interface AppearanceProps {
  readonly preferences: Preferences;
  readonly onChange: (change: PreferencesChange) => void;
}

export function Appearance({ preferences, onChange }: AppearanceProps) {
  return (
    <>
      <SelectRow
        label={t('settings.language')}
        value={preferences.language}
        options={['system', ...languages]}
        nameOf={language => (language === 'system' ? t('settings.asSystem') : nativeName(language))}
        onChange={language => onChange({ language })}
      />
      <SelectRow
        label={t('settings.theme')}
        value={preferences.appearance}
        options={['system', 'light', 'dark']}
        nameOf={theme => t(`settings.themes.${theme}`)}
        onChange={appearance => onChange({ appearance })}
      />
    </>
  );
}

/** Deutsch, 日本語: a language’s own name, so that people find theirs if they can’t read the current one. */
function nativeName(language: Language): string {
  const name =
    new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
