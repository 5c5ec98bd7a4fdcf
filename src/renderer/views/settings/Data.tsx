/** Settings for your data: its folder, export, import and deletion, and warnings about files. */
import { bridge } from '../../lib';
import { t } from '../../text';
import { DeleteEverything } from './DeleteEverything';
import { ExportImportRows } from './ExportImportRows';
import { ActionRow } from './rows';

interface DataProps {
  readonly folder: string;
  readonly hasOpenSecrets: boolean;
  readonly warnings: readonly string[];
}

export function Data({ folder, hasOpenSecrets, warnings }: DataProps) {
  return (
    <>
      <ActionRow label={t('settings.folder')} help={t('settings.folderHelp')}>
        <div className="row-control">
          <button type="button" className="button" onClick={() => void bridge.openDataFolder()}>
            {t('settings.open')}
          </button>
        </div>
        <p className="row-result quiet selectable">{folder}</p>
        {hasOpenSecrets && <p className="row-result quiet">{t('data.openSecrets')}</p>}
      </ActionRow>
      <ExportImportRows />
      <DeleteEverything />
      <section className="warnings">
        <h2>{t('settings.warnings')}</h2>
        {warnings.length === 0 ? (
          <p className="quiet">{t('settings.noWarnings')}</p>
        ) : (
          <ul>
            {warnings.map(warning => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
