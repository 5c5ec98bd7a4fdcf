/** Rows to export the journal to a file, and to import it from files and from copies in its folder. */

import { Suspense, use, useState, useTransition } from 'react';
import {
  type Exported,
  type ExportFormat,
  exportFormats,
  type Imported,
  type UnknownCopies,
} from '../../../shared/contract';
import type { Result } from '../../../shared/domain/common';
import { bridge } from '../../lib';
import { t } from '../../text';
import { ActionRow } from './rows';

export function ExportImportRows() {
  const [exported, setExported] = useState('');
  const [imported, setImported] = useState('');
  const [copies, setCopies] = useState(() => bridge.unknownCopies());
  const [, startTransition] = useTransition();

  async function exportAs(format: ExportFormat): Promise<void> {
    setExported('');
    setExported(resultText(await bridge.exportEntries(format), exportedText));
  }

  async function importFrom(source: Promise<Result<Imported, string> | null>): Promise<void> {
    setImported('');
    setImported(resultText(await source, importedText));
    startTransition(() => setCopies(bridge.unknownCopies()));
  }

  return (
    <>
      <ActionRow label={t('data.export')} labelId="export" help={t('data.exportHelp')}>
        <fieldset className="row-control" aria-labelledby="export">
          {exportFormats.map(format => (
            <button
              key={format}
              type="button"
              className="button"
              aria-label={t('data.exportAs', { format: t(`data.formats.${format}`) })}
              onClick={() => void exportAs(format)}
            >
              {t(`data.formats.${format}`)}
            </button>
          ))}
        </fieldset>
        <p className="row-result" role="status">
          {exported}
        </p>
      </ActionRow>
      <ActionRow label={t('data.import')} help={t('data.importHelp')}>
        <div className="row-control">
          <button type="button" className="button" onClick={() => void importFrom(bridge.importEntries())}>
            {t('data.importChoose')}
          </button>
        </div>
        <p className="row-result" role="status">
          {imported}
        </p>
      </ActionRow>
      <Suspense>
        <CopiesRow copies={copies} onImport={() => void importFrom(bridge.importCopies())} />
      </Suspense>
    </>
  );
}

interface CopiesRowProps {
  readonly copies: Promise<UnknownCopies>;
  readonly onImport: () => void;
}

/** Shown only if there are such copies. */
function CopiesRow({ copies, onImport }: CopiesRowProps) {
  const { files, entries } = use(copies);
  if (files === 0) return null;
  const help = t('data.copiesHelp', {
    files: t('data.files', { count: files }),
    entries: t('data.entries', { count: entries }),
  });
  return (
    <ActionRow label={t('data.copies')} help={help}>
      <div className="row-control">
        <button type="button" className="button" onClick={onImport}>
          {t('data.importCopies')}
        </button>
      </div>
    </ActionRow>
  );
}

/** The text for a result, or an empty string if the user cancelled. */
function resultText<Value>(outcome: Result<Value, string> | null, textOf: (value: Value) => string): string {
  if (outcome === null) return '';
  return outcome.ok ? textOf(outcome.value) : outcome.problem;
}

function exportedText(exported: Exported): string {
  const { count, place } = exported;
  if (exported.what === 'entries') {
    return t('data.exported', { entries: t('data.entries', { count }), place });
  }
  const written = t('data.exportedDays', { files: t('data.files', { count }), place });
  const { existing } = exported;
  return existing === 0 ? written : `${written} ${t('data.existing', { count: existing })}`;
}

const importedText = ({ added, existing }: Imported): string =>
  t('data.imported', {
    added: t('data.entries', { count: added }),
    known: t('data.entries', { count: existing }),
  });
