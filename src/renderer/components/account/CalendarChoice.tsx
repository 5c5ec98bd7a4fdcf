/** The calendars of an account, with their colours, to choose from. */

import { type FormEvent, useState } from 'react';
import type { FeedFound, OfferedCalendars } from '../../../shared/contract';
import { bridge } from '../../lib';
import { t } from '../../text';
import { AccountFooter, type FormState } from './AccountFooter';
import './account.styles.css';

interface CalendarChoiceProps {
  readonly offer: OfferedCalendars;
  readonly primary?: boolean;
  /** The text of the button that keeps the choice. */
  readonly submit: string;
  readonly onFound: (found: FeedFound) => void;
  readonly onCancel: () => void;
}

export function CalendarChoice({ offer, primary = false, submit, onFound, onCancel }: CalendarChoiceProps) {
  const { id: offerId, user, calendars } = offer;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(calendars.filter(calendar => calendar.chosen).map(({ id }) => id)),
  );
  const [state, setState] = useState<FormState>('none');
  const waiting = state === 'waiting';

  function toggle(id: string, on: boolean): void {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (waiting) return;
    setState('waiting');
    const found = await bridge.chooseCalendars(offerId, [...chosen]);
    setState(found.ok ? 'none' : found);
    if (found.ok) onFound(found.value);
  }

  return (
    <form className="calendar-choice" onSubmit={event => void keep(event)}>
      <ul aria-label={t('account.of', { user })}>
        {calendars.map(({ id, name, color }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                className="check"
                checked={chosen.has(id)}
                onChange={event => toggle(id, event.target.checked)}
              />
              <span
                className="calendar-dot"
                data-plain={color === null || undefined}
                style={color === null ? undefined : { backgroundColor: color }}
              />
              <span className="one-line">{name}</span>
            </label>
          </li>
        ))}
      </ul>
      <AccountFooter
        primary={primary}
        submit={submit}
        state={state}
        waiting={t('account.reading')}
        onCancel={onCancel}
      />
    </form>
  );
}
