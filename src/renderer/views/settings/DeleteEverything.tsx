/** Deleting all there is: first said what that is, then asked once more, in place. */
import { useId, useState } from 'react';
import type { Holdings } from '../../../shared/contract';
import { bridge } from '../../lib/bridge';
import { words } from '../../text/i18n';

export function DeleteEverything() {
  const aboutId = useId();
  const [asking, setAsking] = useState(false);
  /** What would be deleted; after that, what could not be. */
  const [about, setAbout] = useState('');

  async function ask(): Promise<void> {
    const holdings = await bridge.holdings();
    setAbout(holdings.ok ? deletionSentence(holdings.value) : holdings.problem);
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
        <p>{words('data.delete')}</p>
        <p className="quiet">{words('data.deleteHelp')}</p>
      </div>
      <div className="row-control">
        {!asking && (
          <button type="button" className="button" onClick={() => void ask()}>
            {words('data.deleteAsk')}
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
            {words('data.deleteKeep')}
          </button>
          <button type="button" className="button" onClick={() => void deleteAll()}>
            {words('data.deleteYes')}
          </button>
        </div>
      )}
    </div>
  );
}

function deletionSentence({ entries, days, calendars }: Holdings): string {
  const named = { calendars: words('data.calendars', { count: calendars }) };
  if (entries === 0) return words('data.willDeleteNoEntries', named);
  return words('data.willDelete', {
    ...named,
    entries: words('data.entries', { count: entries }),
    days: words('data.days', { count: days }),
  });
}
