/** Deletes all data, after saying what that includes and asking for confirmation. */

import { useId, useState } from 'react';
import type { DataSummary } from '../../../shared/contract';
import { bridge } from '../../lib';
import { t } from '../../text';
import { ActionRow } from './rows';

export function DeleteEverything() {
  const messageId = useId();
  const [isConfirming, setIsConfirming] = useState(false);
  /** What will be deleted, or why it couldn’t be. */
  const [message, setMessage] = useState('');

  async function ask(): Promise<void> {
    const dataSummary = await bridge.dataSummary();
    setMessage(dataSummary.ok ? deletionText(dataSummary.value) : dataSummary.problem);
    setIsConfirming(true);
  }

  function cancel(): void {
    setMessage('');
    setIsConfirming(false);
  }

  async function deleteAll(): Promise<void> {
    const deleted = await bridge.deleteEverything();
    // On success main closes this window as well.
    setMessage(deleted.ok ? '' : deleted.problem);
    setIsConfirming(false);
  }

  return (
    <ActionRow label={t('data.delete')} help={t('data.deleteHelp')}>
      <div className="row-control">
        {!isConfirming && (
          <button type="button" className="button" onClick={() => void ask()}>
            {t('data.deleteAsk')}
          </button>
        )}
      </div>
      <p className="row-result" role="status" id={messageId}>
        {message}
      </p>
      {isConfirming && (
        <div className="row-result row-control">
          {/* biome-ignore lint/a11y/noAutofocus: it answers the question that just appeared */}
          <button type="button" className="button" autoFocus aria-describedby={messageId} onClick={cancel}>
            {t('data.deleteKeep')}
          </button>
          <button type="button" className="button" onClick={() => void deleteAll()}>
            {t('data.deleteYes')}
          </button>
        </div>
      )}
    </ActionRow>
  );
}

function deletionText({ entries, days, calendars }: DataSummary): string {
  const calendarCount = { calendars: t('data.calendars', { count: calendars }) };
  if (entries === 0) return t('data.willDeleteNoEntries', calendarCount);
  return t('data.willDelete', {
    ...calendarCount,
    entries: t('data.entries', { count: entries }),
    days: t('data.days', { count: days }),
  });
}
