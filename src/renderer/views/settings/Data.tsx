/** Settings for your data: its folder, export, import and deletion, and warnings about files. */
import { bridge } from '../../lib';
import { t } from '../../text';
import { DeleteEverything } from './DeleteEverything';
import { ExportImportRows } from './ExportImportRows';

interface DataProps {
  readonly folder: string;
  readonly hasOpenSecrets: boolean;
  readonly warnings: readonly string[];
}

export function Data({ folder, hasOpenSecrets, warnings }: DataProps) {
  return (
    <>
      <div className="row">
        <div>
          <p>{t('settings.folder')}</p>
          <p className="quiet">{t('settings.folderHelp')}</p>
        </div>
        <div className="row-control">
          <button type="button" className="button" onClick={() => void bridge.openDataFolder()}>
            {t('settings.open')}
          </button>
        </div>
        <p className="row-result quiet selectable">{folder}</p>
        {hasOpenSecrets && <p className="row-result quiet">{t('data.openSecrets')}</p>}
      </div>
      <ExportImportRows />
      <div className="row">
        <div>
          <p>{t('settings.log')}</p>
          <p className="quiet">{t('settings.logHelp')}</p>
        </div>
        <div className="row-control">
          <button type="button" className="button" onClick={() => void bridge.showLog()}>
            {t('settings.showLog')}
          </button>
        </div>
      </div>
      <DeleteEverything />
      <section className="warnings">
        <h2>{t('settings.notices')}</h2>
        {warnings.length === 0 ? (
          <p className="quiet">{t('settings.noNotices')}</p>
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
