/** Where everything is kept, what can be done with it, and what is worth knowing about it. */
import { bridge } from '../../lib/bridge';
import { words } from '../../text/i18n';
import { DeleteEverything } from './DeleteEverything';
import { TakeAlong } from './ExportImport';

interface DataProps {
  readonly folder: string;
  readonly openSecrets: boolean;
  readonly notices: readonly string[];
}

export function Data({ folder, openSecrets, notices }: DataProps) {
  return (
    <>
      <div className="row">
        <div>
          <p>{words('settings.folder')}</p>
          <p className="quiet">{words('settings.folderHelp')}</p>
        </div>
        <div className="row-control">
          <button type="button" className="button" onClick={() => void bridge.openDataFolder()}>
            {words('settings.open')}
          </button>
        </div>
        <p className="row-outcome quiet selectable">{folder}</p>
        {openSecrets && <p className="row-outcome quiet">{words('data.openSecrets')}</p>}
      </div>
      <TakeAlong />
      <DeleteEverything />
      <section className="notices">
        <h2>{words('settings.notices')}</h2>
        {notices.length === 0 ? (
          <p className="quiet">{words('settings.noNotices')}</p>
        ) : (
          <ul>
            {notices.map(notice => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
