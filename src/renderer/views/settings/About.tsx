/** About the app: its version, its licences and its log file. */
import { bridge } from '../../lib';
import { t } from '../../text';
import { ActionRow } from './rows';

export function About({ version }: { readonly version: string }) {
  return (
    <>
      <ActionRow label={t('settings.version')} help={version} />
      <ActionRow label={t('settings.licences')} help={t('settings.licencesHelp')}>
        <div className="row-control">
          <button type="button" className="button" onClick={() => void bridge.showLicences()}>
            {t('settings.show')}
          </button>
        </div>
      </ActionRow>
      <ActionRow label={t('settings.log')} help={t('settings.logHelp')}>
        <div className="row-control">
          <button type="button" className="button" onClick={() => void bridge.showLog()}>
            {t('settings.show')}
          </button>
        </div>
      </ActionRow>
    </>
  );
}
