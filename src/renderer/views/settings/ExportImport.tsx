/** The journal taken along as a file, and brought back from one. */
import { useState } from 'react';
import { type Exported, type ExportFormat, exportFormats, type Imported } from '../../../shared/contract';
import type { Result } from '../../../shared/domain/common/result';
import { bridge } from '../../lib/bridge';
import { words } from '../../text/i18n';

export function TakeAlong() {
  const [exported, setExported] = useState('');
  const [imported, setImported] = useState('');

  async function exportAs(format: ExportFormat): Promise<void> {
    setExported('');
    setExported(sentenceOf(await bridge.exportEntries(format), exportedSentence));
  }

  async function importFile(): Promise<void> {
    setImported('');
    setImported(sentenceOf(await bridge.importEntries(), importedSentence));
  }

  return (
    <>
      <div className="row">
        <div>
          <p id="export">{words('data.export')}</p>
          <p className="quiet">{words('data.exportHelp')}</p>
        </div>
        <fieldset className="row-control" aria-labelledby="export">
          {exportFormats.map(format => (
            <button
              key={format}
              type="button"
              className="button"
              aria-label={words('data.exportAs', { format: words(`data.formats.${format}`) })}
              onClick={() => void exportAs(format)}
            >
              {words(`data.formats.${format}`)}
            </button>
          ))}
        </fieldset>
        <p className="row-outcome" role="status">
          {exported}
        </p>
      </div>
      <div className="row">
        <div>
          <p>{words('data.import')}</p>
          <p className="quiet">{words('data.importHelp')}</p>
        </div>
        <div className="row-control">
          <button type="button" className="button" onClick={() => void importFile()}>
            {words('data.importChoose')}
          </button>
        </div>
        <p className="row-outcome" role="status">
          {imported}
        </p>
      </div>
    </>
  );
}

/** What to say of an outcome; nothing where nothing was chosen. */
function sentenceOf<Value>(outcome: Result<Value, string> | null, say: (value: Value) => string): string {
  if (outcome === null) return '';
  return outcome.ok ? say(outcome.value) : outcome.problem;
}

function exportedSentence(exported: Exported): string {
  const { count, place } = exported;
  if (exported.what === 'entries') {
    return words('data.exported', { entries: words('data.entries', { count }), place });
  }
  const written = words('data.exportedDays', { files: words('data.files', { count }), place });
  const { existing } = exported;
  return existing === 0 ? written : `${written} ${words('data.existing', { count: existing })}`;
}

const importedSentence = ({ added, known }: Imported): string =>
  words('data.imported', {
    added: words('data.entries', { count: added }),
    known: words('data.entries', { count: known }),
  });
