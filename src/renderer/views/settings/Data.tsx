/** Settings for your data: its folder, export, import and deletion, and warnings about files. */
import { bridge } from '../../lib';
import { t } from '../../text';
import { DeleteEverything } from './DeleteEverything';
import { ExportImportRows } from './ExportImportRows';
import { ButtonRow } from './rows';

interface DataProps {
  readonly folder: string;
  readonly hasOpenSecrets: boolean;
  readonly warnings: readonly string[];
}

export function Data({ folder, hasOpenSecrets, warnings }: DataProps) {
  return (
    <>
      <ButtonRow
        label={t('settings.folder')}
        help={t('settings.folderHelp')}
        button={t('settings.open')}
        onPress={() => void bridge.openDataFolder()}
      >
        <p className="row-result quiet selectable">{folder}</p>
        {hasOpenSecrets && <p className="row-result quiet">{t('data.openSecrets')}</p>}
      </ButtonRow>
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
