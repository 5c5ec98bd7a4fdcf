/** The actions of the tray’s menu, for desktops without a tray. */

import { useState } from 'react';
import { type PauseLength, pauseLengths } from '../../../shared/domain/reset';
import { bridge } from '../../lib';
import { t } from '../../text';

/** @param paused hides Pause: Today already shows a Resume button then */
export function TrayMenuFallback({ paused }: { readonly paused: boolean }) {
  const [choosing, setChoosing] = useState(false);

  function pause(length: PauseLength): void {
    setChoosing(false);
    void bridge.pause(length);
  }

  return (
    <nav className="tray-fallback" aria-label={t('app')}>
      <ul>
        <Item name={t('tray.beginReset')} onClick={() => void bridge.beginReset()} />
        {!paused && (
          <Item name={t('tray.pause')} expanded={choosing} onClick={() => setChoosing(!choosing)} />
        )}
        <Item name={t('tray.reflection')} onClick={() => void bridge.open('reflection')} />
        <Item name={t('tray.settings')} onClick={() => void bridge.open('settings')} />
        <Item name={t('tray.quit')} onClick={() => void bridge.quit()} />
      </ul>
      {choosing && !paused && (
        <ul aria-label={t('tray.pause')}>
          {pauseLengths.map(length => (
            <Item key={length} name={t(`tray.pauseFor.${length}`)} onClick={() => pause(length)} />
          ))}
        </ul>
      )}
    </nav>
  );
}

interface ItemProps {
  readonly name: string;
  readonly expanded?: boolean;
  readonly onClick: () => void;
}

const Item = ({ name, expanded, onClick }: ItemProps) => (
  <li>
    <button type="button" className="link" aria-expanded={expanded} onClick={onClick}>
      {name}
    </button>
  </li>
);
