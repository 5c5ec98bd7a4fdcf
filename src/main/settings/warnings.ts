/** What befell the app's own files, in the words of the catalogue. */
import { assertNever } from '../../shared/domain/common';
import type { Translate } from '../../shared/i18n';
import type { FileWarning } from '../storage';
import type { LostAddress } from './settingsFile';

export type Warning = FileWarning | LostAddress | { readonly kind: 'no-entry' };

export function formatWarning(notice: Warning, t: Translate): string {
  switch (notice.kind) {
    case 'set-aside':
      return t('file.set-aside', { file: notice.file, aside: notice.aside });
    case 'unreadable':
      return t('file.unreadable', { file: notice.file });
    case 'not-saved':
      return t(`file.not-saved.${notice.why}`, { file: notice.file });
    case 'no-entry':
      return t('file.no-entry');
    case 'address-lost':
      return t('file.address-lost', { feed: notice.feed });
    default:
      return assertNever(notice);
  }
}
