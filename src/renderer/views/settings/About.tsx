/** About the app: its version, its licences and its log file. */
import { bridge } from '../../lib';
import { t } from '../../text';
import { ActionRow, ButtonRow } from './rows';

export function About({ version }: { readonly version: string }) {
  return (
    <>
      <ActionRow label={t('settings.version')} help={version} />
      <ButtonRow
        label={t('settings.licences')}
        help={t('settings.licencesHelp')}
        button={t('settings.show')}
        onPress={() => void bridge.showLicences()}
      />
      <ButtonRow
        label={t('settings.log')}
        help={t('settings.logHelp')}
        button={t('settings.show')}
        onPress={() => void bridge.showLog()}
      />
    </>
  );
}
