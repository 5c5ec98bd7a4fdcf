/** Where the desktop has no tray: what its menu would reach. */
import { useState } from 'react';
import { type PauseLength, pauseLengths } from '../../../shared/domain/reset/pause';
import { bridge } from '../../lib/bridge';
import { words } from '../../text/i18n';

/** @param paused whether the way back stands above already */
export function InsteadOfTray({ paused }: { readonly paused: boolean }) {
  const [choosing, choose] = useState(false);

  function pause(length: PauseLength): void {
    choose(false);
    void bridge.pause(length);
  }

  return (
    <nav className="instead-of-tray" aria-label={words('app')}>
      <ul>
        <Item name={words('tray.beginReset')} onClick={() => void bridge.beginReset()} />
        {!paused && <Item name={words('tray.pause')} expanded={choosing} onClick={() => choose(!choosing)} />}
        <Item name={words('tray.reflection')} onClick={() => void bridge.open('reflection')} />
        <Item name={words('tray.settings')} onClick={() => void bridge.open('settings')} />
        <Item name={words('tray.quit')} onClick={() => void bridge.quit()} />
      </ul>
      {choosing && !paused && (
        <ul aria-label={words('tray.pause')}>
          {pauseLengths.map(length => (
            <Item key={length} name={words(`tray.pauseFor.${length}`)} onClick={() => pause(length)} />
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
