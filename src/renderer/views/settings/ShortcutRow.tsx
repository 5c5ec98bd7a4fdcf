/** A global shortcut: a field that records the keys pressed in it, and what the system says to them. */

import { type KeyboardEvent, useState } from 'react';
import type { ShortcutState } from '../../../shared/contract';
import { combinationOf, type Shortcut } from '../../../shared/domain/settings';
import { bridge, desktop } from '../../lib';
import { locale, t } from '../../text';
import { type Heard, heardIn, heldIn } from './recording';
import { Row } from './rows';
import { combinationText, modifierText } from './shortcutText';

interface ShortcutRowProps {
  readonly shortcut: Shortcut;
  readonly accelerator: string | null;
  readonly state: ShortcutState;
  readonly onChange: (accelerator: string | null) => void;
}

const nothing: Heard = { kind: 'held', modifiers: [] };

/** What another launch of the app is given for the same. */
const argumentFor = { reset: '--reset', pause: '--pause=30m', today: '--open=today' };

export function ShortcutRow({ shortcut, accelerator, state, onChange }: ShortcutRowProps) {
  /** Null while it is not recording. */
  const [heard, hear] = useState<Heard | null>(null);

  function listen(event: KeyboardEvent<HTMLInputElement>): void {
    const next = heardIn(event.nativeEvent, desktop === 'mac');
    if (next.kind === 'pass') return;
    event.preventDefault();
    hear(next);
    if (next.kind === 'leave') event.currentTarget.blur();
    else if (next.kind === 'clear') onChange(null);
    else if (next.kind === 'combination') onChange(next.accelerator);
  }

  const refusal = heard === null ? undefined : refusalWords(heard);
  const verdict =
    state === 'none' ? undefined : t(`settings.shortcutState.${state}`, { argument: argumentFor[shortcut] });
  return (
    <Row label={t(`settings.shortcut.${shortcut}`)} state={refusal ?? verdict}>
      {(id, describedBy) => (
        <>
          <input
            id={id}
            className="field shortcut"
            readOnly
            aria-describedby={describedBy}
            placeholder={t(heard === null ? 'settings.shortcutNone' : 'settings.shortcutListening')}
            value={heldWords(heard) ?? (accelerator === null ? '' : acceleratorWords(accelerator))}
            onFocus={() => {
              hear(nothing);
              void bridge.recordShortcut(true);
            }}
            onBlur={() => {
              hear(null);
              void bridge.recordShortcut(false);
            }}
            onKeyDown={listen}
            onKeyUp={({ nativeEvent }) =>
              heard?.kind === 'held' && hear({ kind: 'held', modifiers: heldIn(nativeEvent) })
            }
          />
          <span className="unseen" role="status">
            {heard?.kind === 'combination' && acceleratorWords(heard.accelerator)}
          </span>
        </>
      )}
    </Row>
  );
}

function acceleratorWords(accelerator: string): string {
  const { modifiers, key } = combinationOf(accelerator);
  return combinationText(modifiers, key, desktop, t);
}

/** What is held down so far; null where that is nothing. */
const heldWords = (heard: Heard | null): string | null =>
  heard?.kind === 'held' && heard.modifiers.length > 0
    ? combinationText(heard.modifiers, '', desktop, t)
    : null;

function refusalWords({ kind }: Heard): string | undefined {
  if (kind === 'unusable') return t('settings.shortcutHeard.unusable');
  if (kind !== 'too-few') return undefined;
  const enough = (['Ctrl', 'Shift'] as const).map(name => modifierText(name, desktop, t));
  const keys = new Intl.ListFormat(locale().tag, { type: 'conjunction' }).format(enough);
  return t('settings.shortcutHeard.too-few', { keys });
}
