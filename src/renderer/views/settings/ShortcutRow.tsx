/** A row with a field that records a global shortcut, and whether the system accepted it. */

import { type KeyboardEvent, useState } from 'react';
import type { ShortcutState } from '../../../shared/contract';
import { combinationOf, type Shortcut } from '../../../shared/domain/settings';
import { bridge, desktop } from '../../lib';
import { locale, t } from '../../text';
import { Row } from './rows';
import { heldModifiers, interpretPress, type RecordedKey } from './shortcutRecorder';
import { combinationText, modifierText } from './shortcutText';

interface ShortcutRowProps {
  readonly shortcut: Shortcut;
  readonly accelerator: string | null;
  readonly state: ShortcutState;
  readonly onChange: (accelerator: string | null) => void;
}

const nothingPressed: RecordedKey = { kind: 'held', modifiers: [] };

/** The command-line arguments that do the same, for desktops without global shortcuts. */
const commandLineArguments = { reset: '--reset', pause: '--pause=30m', today: '--open=today' };

export function ShortcutRow({ shortcut, accelerator, state, onChange }: ShortcutRowProps) {
  /** Null while the field isn’t recording. */
  const [recorded, setRecorded] = useState<RecordedKey | null>(null);

  function record(event: KeyboardEvent<HTMLInputElement>): void {
    const next = interpretPress(event.nativeEvent, desktop === 'mac');
    if (next.kind === 'ignore') return;
    event.preventDefault();
    setRecorded(next);
    if (next.kind === 'cancel') event.currentTarget.blur();
    else if (next.kind === 'clear') onChange(null);
    else if (next.kind === 'combination') onChange(next.accelerator);
  }

  const refusal = recorded === null ? undefined : refusalText(recorded);
  const registration =
    state === 'none'
      ? undefined
      : t(`settings.shortcutState.${state}`, { argument: commandLineArguments[shortcut] });
  return (
    <Row label={t(`settings.shortcut.${shortcut}`)} state={refusal ?? registration}>
      {(id, describedBy) => (
        <>
          <input
            id={id}
            className="field shortcut"
            readOnly
            aria-describedby={describedBy}
            placeholder={t(recorded === null ? 'settings.shortcutNone' : 'settings.shortcutListening')}
            value={heldText(recorded) ?? (accelerator === null ? '' : acceleratorText(accelerator))}
            onFocus={() => {
              setRecorded(nothingPressed);
              void bridge.recordShortcut(true);
            }}
            onBlur={() => {
              setRecorded(null);
              void bridge.recordShortcut(false);
            }}
            onKeyDown={record}
            onKeyUp={({ nativeEvent }) =>
              recorded?.kind === 'held' &&
              setRecorded({ kind: 'held', modifiers: heldModifiers(nativeEvent) })
            }
          />
          <span className="unseen" role="status">
            {recorded?.kind === 'combination' && acceleratorText(recorded.accelerator)}
          </span>
        </>
      )}
    </Row>
  );
}

function acceleratorText(accelerator: string): string {
  const { modifiers, key } = combinationOf(accelerator);
  return combinationText(modifiers, key, desktop, t);
}

/** The modifiers held down so far; null if there are none. */
const heldText = (recorded: RecordedKey | null): string | null =>
  recorded?.kind === 'held' && recorded.modifiers.length > 0
    ? combinationText(recorded.modifiers, '', desktop, t)
    : null;

function refusalText({ kind }: RecordedKey): string | undefined {
  if (kind === 'unusable') return t('settings.shortcutHeard.unusable');
  if (kind !== 'too-few') return undefined;
  const examples = (['Ctrl', 'Shift'] as const).map(name => modifierText(name, desktop, t));
  const keys = new Intl.ListFormat(locale().tag, { type: 'conjunction' }).format(examples);
  return t('settings.shortcutHeard.too-few', { keys });
}
