/** The form to sign in to a calendar account. */

import { type FormEvent, useId, useState } from 'react';
import { maxChars, type OfferedCalendars } from '../../../shared/contract';
import { bridge } from '../../lib';
import { t } from '../../text';
import { AccountFooter, type FormState } from './AccountFooter';
import { partsOfAddress } from './partsOfAddress';

interface SignInFormProps {
  readonly address: string;
  readonly primary: boolean;
  readonly onOffer: (offer: OfferedCalendars) => void;
  readonly onCancel: () => void;
}

export function SignInForm({ address: entered, primary, onOffer, onCancel }: SignInFormProps) {
  const [form, setForm] = useState(() => partsOfAddress(entered));
  const [state, setState] = useState<FormState>('none');
  const waiting = state === 'waiting';
  const set = (change: Partial<typeof form>): void => setForm({ ...form, ...change });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (waiting || form.address.trim() === '') return;
    setState('waiting');
    const found = await bridge.signIn(form);
    setState(found.ok ? 'none' : found);
    if (found.ok) onOffer(found.value);
  }

  return (
    <form className="account-form" onSubmit={event => void submit(event)}>
      {entered !== '' && <p className="quiet">{t('account.led')}</p>}
      <AccountField
        label={t('account.address')}
        hint={t('account.addressHint')}
        value={form.address}
        onChange={address => set({ address })}
      />
      <AccountField
        label={t('account.user')}
        hint={t('account.userHint')}
        value={form.user}
        onChange={user => set({ user })}
      />
      <AccountField
        label={t('account.password')}
        help={`${t('account.passwordHelp')} ${t('account.kept')}`}
        secret
        value={form.password}
        onChange={password => set({ password })}
      />
      <AccountFooter
        primary={primary}
        submit={t('account.submit')}
        state={state}
        waiting={t('account.searching')}
        onCancel={onCancel}
      />
    </form>
  );
}

interface AccountFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly help?: string;
  readonly secret?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function AccountField({ label, hint, help, secret = false, value, onChange }: AccountFieldProps) {
  const id = useId();
  return (
    <div className="account-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type={secret ? 'password' : 'text'}
        autoComplete="off"
        spellCheck={false}
        maxLength={maxChars.signIn}
        placeholder={hint}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
      {help !== undefined && (
        <p id={`${id}-help`} className="quiet account-note">
          {help}
        </p>
      )}
    </div>
  );
}
