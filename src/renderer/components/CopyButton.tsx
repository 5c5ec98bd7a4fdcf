/** A button that copies `text` and confirms it. Renders nothing for an empty text. */

import { useState } from 'react';
import { bridge } from '../lib';
import { t } from '../text';

export function CopyButton({ text }: { readonly text: string }) {
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
        <button type="button" className="button plain copy" onClick={copy}>
          {t('reset.copy')}
        </button>
      )}
    </>
  );
}
