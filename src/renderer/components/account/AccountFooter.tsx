/** The end of an account's form: its two buttons, and below them what goes on or went wrong. */

import { t } from '../../text';

/** What a form waits for. */
export type FormState = 'none' | 'waiting' | { readonly problem: string };

interface AccountFooterProps {
  readonly primary: boolean;
  /** The text of the button that goes on. */
  readonly submit: string;
  readonly state: FormState;
  /** What is said meanwhile. */
  readonly waiting: string;
  readonly onCancel: () => void;
}

export const AccountFooter = ({ primary, submit, state, waiting, onCancel }: AccountFooterProps) => (
  <>
    <div className="account-actions">
      <button
        type="submit"
        className={primary ? 'button filled' : 'button'}
        aria-disabled={state === 'waiting'}
      >
        {submit}
      </button>
      <button type="button" className="button plain" onClick={onCancel}>
        {t(primary ? 'account.back' : 'account.cancel')}
      </button>
    </div>
    <div role="status">
      {state === 'waiting' && <p className="quiet">{waiting}</p>}
      {typeof state === 'object' && <p>{state.problem}</p>}
    </div>
  </>
);
