/** Settings for the language, for light or dark mode and for the text size. */
import {
  type Language,
  languages,
  type Preferences,
  type PreferencesChange,
  textSizes,
} from '../../../shared/domain/settings';
import { desktop } from '../../lib';
import { numbers, t } from '../../text';
import { SelectRow } from './rows';
import { combinationText } from './shortcutText';

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
      <SelectRow
        label={t('settings.textSize')}
        help={t('settings.textSizeHelp', { larger: withModifier('+'), smaller: withModifier('−') })}
        value={String(preferences.textSize)}
        options={textSizeOptions(preferences.textSize).map(String)}
        nameOf={size => numbers.percent(Number(size) / 100)}
        onChange={size => onChange({ textSize: Number(size) })}
      />
    </>
  );
}

const withModifier = (key: string): string =>
  combinationText([desktop === 'mac' ? 'Meta' : 'Ctrl'], key, desktop, t);

/** The sizes to choose from, with the current one even if it lies between two of them. */
const textSizeOptions = (current: number): readonly number[] =>
  [...new Set([...textSizes, current])].toSorted((a, b) => a - b);

/** Deutsch, 日本語: a language’s own name, so that people find theirs if they can’t read the current one. */
function nativeName(language: Language): string {
  const name =
    new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
