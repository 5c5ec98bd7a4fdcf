/** Offers to add the calendar's address that was copied. It is never added unasked. */

import { useEffect, useEffectEvent, useState } from 'react';
import type { CopiedFeed } from '../../shared/contract';
import { bridge } from '../lib';
import { t } from '../text';

interface CopiedFeedButtonProps {
  readonly disabled: boolean;
  readonly onAdd: (address: string) => void;
}

export function CopiedFeedButton({ disabled, onAdd }: CopiedFeedButtonProps) {
  const [copied, setCopied] = useState<CopiedFeed | null>(null);
  const look = useEffectEvent(async () => setCopied(await bridge.copiedFeed()));
  useEffect(() => {
    // After copying an address in the browser, the user comes back to this window.
    const onFocus = (): void => void look();
    onFocus();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);

  if (copied === null) return null;
  return (
    <button
      type="button"
      className="link copied-feed"
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onAdd(copied.address);
      }}
    >
      {t('feeds.useCopied', { place: copied.place })}
    </button>
  );
}
