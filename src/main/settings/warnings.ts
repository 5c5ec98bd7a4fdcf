/** Warnings about the app's own files, as sentences. */
import { assertNever } from '../../shared/domain/common';
import type { Translate } from '../../shared/i18n';
import type { MonthFull } from '../journal';
import type { FileWarning } from '../storage';
import type { LostAddress } from './settingsFile';

/** Anything about the app's data that the user should know. */
export type Warning = FileWarning | LostAddress | MonthFull | { readonly kind: 'no-entry' };

/** Returns the sentence of a warning in the current language. */
export function formatWarning(warning: Warning, t: Translate): string {
  switch (warning.kind) {
    case 'set-aside':
      return t('file.set-aside', { file: warning.file, aside: warning.aside });
    case 'unreadable':
      return t('file.unreadable', { file: warning.file });
    case 'too-large':
      return t('file.too-large', { file: warning.file });
    case 'not-saved':
      return t(`file.not-saved.${warning.why}`, { file: warning.file });
    case 'month-full':
      return t('file.month-full', { month: warning.month });
    case 'no-entry':
      return t('file.no-entry');
    case 'address-lost':
      return t('file.address-lost', { feed: warning.feed });
    default:
      return assertNever(warning);
  }
}
