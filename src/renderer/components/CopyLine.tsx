/** "Copy" beside a line, and the word that it was done; nothing beside an empty one. */

import { useState } from 'react';
import { bridge } from '../lib';
import { t } from '../text';

export function CopyLine({ line }: { readonly line: string }) {
  const [copied, setCopied] = useState<string | null>(null);

  function copy(): void {
    void bridge.copy(line);
    setCopied(line);
  }

  return (
    <>
      <span className="quiet" role="status">
        {line !== '' && copied === line && t('reset.copied')}
      </span>
      {line.trim() !== '' && (
        <button type="button" className="button plain copy" onClick={copy}>
          {t('reset.copy')}
        </button>
      )}
    </>
  );
}
