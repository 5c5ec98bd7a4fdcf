/** A button that copies `text` and confirms it. Renders nothing for an empty text. */

import { useState } from 'react';
import { bridge } from '../lib';
import { t } from '../text';

interface CopyButtonProps {
  readonly text: string;
  /** Whether it is the window’s main button. */
  readonly isFilled?: boolean;
}

export function CopyButton({ text, isFilled = false }: CopyButtonProps) {
  const [copied, setCopied] = useState<string | null>(null);

  function copy(): void {
    void bridge.copy(text);
    setCopied(text);
  }

  return (
    <>
      <span className="quiet" role="status">
        {text !== '' && copied === text && t('reset.copied')}
      </span>
      {text.trim() !== '' && (
        <button type="button" className={`button copy ${isFilled ? 'filled' : 'plain'}`} onClick={copy}>
          {t('reset.copy')}
        </button>
      )}
    </>
  );
}
