/** Takes calendars that are dropped on the window: a file, or a link from a browser. */

import { useEffect, useEffectEvent } from 'react';
import { bridge } from './bridge';

/** Calls `onDrop` with the path or address of a calendar dropped anywhere on the page. Null while none is taken. */
export function useCalendarDrop(onDrop: ((source: string) => void) | null): void {
  const drop = useEffectEvent((source: string) => onDrop?.(source));
  const takes = useEffectEvent((data: DataTransfer | null) => onDrop !== null && isOffered(data));
  useEffect(() => {
    const { body } = document;
    const listening = new AbortController();
    const { signal } = listening;
    const over = (event: DragEvent): void => {
      if (!takes(event.dataTransfer)) return;
      // Without this, the page doesn't take the drop.
      event.preventDefault();
      body.dataset.drop = '';
    };
    const leave = (event?: DragEvent): void => {
      // Also fired for every element that the pointer leaves inside the page.
      if (!event || event.relatedTarget === null) delete body.dataset.drop;
    };
    body.addEventListener('dragover', over, { signal });
    body.addEventListener('dragleave', leave, { signal });
    body.addEventListener(
      'drop',
      event => {
        event.preventDefault();
        leave();
        const source = sourceIn(event.dataTransfer);
        if (source !== null) drop(source);
      },
      { signal },
    );
    return () => {
      listening.abort();
      leave();
    };
  }, []);
}

/** Text that is dragged within the page stays text. */
const isOffered = (data: DataTransfer | null): boolean =>
  data !== null && (data.types.includes('Files') || data.types.includes('text/uri-list'));

function sourceIn(data: DataTransfer | null): string | null {
  const file = data?.files[0];
  if (file !== undefined) return bridge.pathOfFile(file);
  // RFC 2483 §5: one address a line; lines that begin with # are comments.
  const addresses = data?.getData('text/uri-list').split(/\r?\n/) ?? [];
  return addresses.find(line => line !== '' && !line.startsWith('#')) ?? null;
}
