/** Deleting all there is: first said what that is, then asked once more, in place. */

import { useId, useState } from 'react';
import type { DataSummary } from '../../../shared/contract';
import { bridge } from '../../lib';
import { t } from '../../text';

export function DeleteEverything() {
  const aboutId = useId();
  const [asking, setAsking] = useState(false);
  /** What would be deleted; after that, what could not be. */
  const [about, setAbout] = useState('');

  async function ask(): Promise<void> {
    const dataSummary = await bridge.dataSummary();
    setAbout(dataSummary.ok ? deletionSentence(dataSummary.value) : dataSummary.problem);
    setAsking(true);
  }

  function keep(): void {
    setAbout('');
    setAsking(false);
  }

  async function deleteAll(): Promise<void> {
    const deleted = await bridge.deleteEverything();
    // Where all is gone, this window is too.
    setAbout(deleted.ok ? '' : deleted.problem);
    setAsking(false);
  }

  return (
    <div className="row">
      <div>
        <p>{t('data.delete')}</p>
        <p className="quiet">{t('data.deleteHelp')}</p>
      </div>
      <div className="row-control">
        {!asking && (
          <button type="button" className="button" onClick={() => void ask()}>
            {t('data.deleteAsk')}
          </button>
        )}
      </div>
      <p className="row-outcome" role="status" id={aboutId}>
        {about}
      </p>
      {asking && (
        <div className="row-outcome row-control">
          {/* biome-ignore lint/a11y/noAutofocus: it answers what was just asked */}
          <button type="button" className="button" autoFocus aria-describedby={aboutId} onClick={keep}>
            {t('data.deleteKeep')}
          </button>
          <button type="button" className="button" onClick={() => void deleteAll()}>
            {t('data.deleteYes')}
          </button>
        </div>
      )}
    </div>
  );
}

function deletionSentence({ entries, days, calendars }: DataSummary): string {
  const named = { calendars: t('data.calendars', { count: calendars }) };
  if (entries === 0) return t('data.willDeleteNoEntries', named);
  return t('data.willDelete', {
    ...named,
    entries: t('data.entries', { count: entries }),
    days: t('data.days', { count: days }),
  });
}
