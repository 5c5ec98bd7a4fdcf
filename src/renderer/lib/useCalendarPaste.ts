/** Takes a calendar's address or file that is pasted while no field has the focus. */

import { useEffect, useEffectEvent } from 'react';
import { bridge } from './bridge';

/** Calls `onPaste` with a pasted address or the path of a pasted file. */
export function useCalendarPaste(onPaste: (source: string) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (isField) return;
    const file = clipboardData?.files[0];
    const text = clipboardData?.getData('text/plain').trim() ?? '';
    const source = file === undefined ? text : bridge.pathOfFile(file);
    // Several lines are something else.
    if (source === '' || /[\r\n]/.test(source)) return;
    event.preventDefault();
    onPaste(source);
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => take(event);
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
