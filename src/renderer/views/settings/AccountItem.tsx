/** A calendar account with its calendars: which of them to use, a new password, and how to remove it. */

import { type FormEvent, useState } from 'react';
import type { FeedView, OfferedCalendars } from '../../../shared/contract';
import { CalendarChoice } from '../../components';
import { bridge } from '../../lib';
import { t } from '../../text';
import { FeedItem, isOfAccount } from './FeedItem';
import { RemoveButton } from './RemoveButton';
import { Row } from './rows';

interface AccountItemProps {
  readonly id: string;
  /** At least one. */
  readonly calendars: readonly FeedView[];
}

export function AccountItem({ id, calendars }: AccountItemProps) {
  const [first] = calendars;
  const user = first?.account?.user || first?.place || '';
  const fault = calendars
    .flatMap(({ on, health }) => (on && health.fault !== null ? [health.fault] : []))
    .find(isOfAccount);
  return (
    <li className="item account-item">
      <div className="item-head">
        <div className="one-line">
          <h2 className="one-line">{user}</h2>
          <p className="quiet one-line">{first?.place}</p>
        </div>
      </div>
      {fault !== undefined && <p className="feed-fault">{t(`fault.${fault}`)}</p>}
      <details open={fault !== undefined || undefined}>
        <summary aria-label={t('account.details', { user })}>{t('settings.more')}</summary>
        <AccountDetails id={id} user={user} />
      </details>
      <ul aria-label={t('account.of', { user })}>
        {calendars.map(feed => (
          <FeedItem key={feed.id} feed={feed} inAccount />
        ))}
      </ul>
    </li>
  );
}

type Opening = 'none' | 'searching' | { readonly problem: string } | { readonly offer: OfferedCalendars };

function AccountDetails({ id, user }: { readonly id: string; readonly user: string }) {
  const [opening, setOpening] = useState<Opening>('none');

  async function open(): Promise<void> {
    setOpening('searching');
    const found = await bridge.openAccount(id);
    setOpening(found.ok ? { offer: found.value } : found);
  }

  if (typeof opening === 'object' && 'offer' in opening) {
    const close = (): void => setOpening('none');
    return (
      <div className="account-choice">
        <CalendarChoice offer={opening.offer} submit={t('account.keep')} onFound={close} onCancel={close} />
      </div>
    );
  }
  return (
    <>
      <NewPassword id={id} />
      <RemoveButton
        question={t('account.removeSure', { user })}
        onRemove={() => void bridge.removeAccount(id)}
      >
        <button
          type="button"
          className="button"
          aria-disabled={opening === 'searching'}
          onClick={() => void open()}
        >
          {t('account.change')}
        </button>
      </RemoveButton>
      <div role="status">
        {opening === 'searching' && <p className="quiet">{t('account.searching')}</p>}
        {typeof opening === 'object' && <p>{opening.problem}</p>}
      </div>
    </>
  );
}

function NewPassword({ id }: { readonly id: string }) {
  const [password, setPassword] = useState('');
  const [state, setState] = useState('');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (password === '') return;
    const changed = await bridge.changePassword(id, password);
    if (changed.ok) setPassword('');
    setState(changed.ok ? t('account.passwordSaved') : changed.problem);
  }

  return (
    <form onSubmit={event => void save(event)}>
      <Row label={t('account.newPassword')} state={state}>
        {fieldId => (
          <>
            <input
              id={fieldId}
              className="field"
              type="password"
              autoComplete="off"
              maxLength={1_000}
              value={password}
              onChange={event => setPassword(event.target.value)}
            />
            <button type="submit" className="button">
              {t('account.savePassword')}
            </button>
          </>
        )}
      </Row>
    </form>
  );
}
