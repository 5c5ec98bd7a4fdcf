/** A calendar account with its calendars: which of them to use, a new password, and how to remove it. */

import { type FormEvent, useState } from 'react';
import { type FeedView, maxChars, type OfferedCalendars } from '../../../shared/contract';
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
  const [offer, setOffer] = useState<OfferedCalendars | null>(null);
  const close = (): void => setOffer(null);
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
      {offer === null ? (
        <>
          <details open={fault !== undefined || undefined}>
            <summary aria-label={t('account.details', { user })}>{t('settings.more')}</summary>
            <AccountDetails id={id} user={user} onOffer={setOffer} />
          </details>
          <ul aria-label={t('account.of', { user })}>
            {calendars.map(feed => (
              <FeedItem key={feed.id} feed={feed} inAccount />
            ))}
          </ul>
        </>
      ) : (
        <div className="account-choice">
          <CalendarChoice offer={offer} submit={t('account.keep')} onFound={close} onCancel={close} />
        </div>
      )}
    </li>
  );
}

interface AccountDetailsProps {
  readonly id: string;
  readonly user: string;
  readonly onOffer: (offer: OfferedCalendars) => void;
}

function AccountDetails({ id, user, onOffer }: AccountDetailsProps) {
  const [state, setState] = useState<'none' | 'searching' | { readonly problem: string }>('none');
  const searching = state === 'searching';

  async function open(): Promise<void> {
    if (searching) return;
    setState('searching');
    const found = await bridge.openAccount(id);
    setState(found.ok ? 'none' : found);
    if (found.ok) onOffer(found.value);
  }

  return (
    <>
      <NewPassword id={id} />
      <RemoveButton
        question={t('account.removeSure', { user })}
        onRemove={() => void bridge.removeAccount(id)}
      >
        <button type="button" className="button" aria-disabled={searching} onClick={() => void open()}>
          {t('account.change')}
        </button>
      </RemoveButton>
      <div role="status">
        {searching && <p className="quiet">{t('account.searching')}</p>}
        {typeof state === 'object' && <p>{state.problem}</p>}
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
              maxLength={maxChars.signIn}
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
