/** Where the desktop has no tray: what its menu would reach. */

import { useState } from 'react';
import { type PauseLength, pauseLengths } from '../../../shared/domain/reset';
import { bridge } from '../../lib';
import { t } from '../../text';

/** @param paused whether the way back stands above already */
export function TrayMenuFallback({ paused }: { readonly paused: boolean }) {
  const [choosing, setChoosing] = useState(false);

  function pause(length: PauseLength): void {
    setChoosing(false);
    void bridge.pause(length);
  }

  return (
    <nav className="instead-of-tray" aria-label={t('app')}>
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
