/** Says why a calendar can’t be added. One that isn’t followed yet is not tried again automatically. */
import type { FeedFault } from '../../shared/domain/calendar';
import type { Translate } from '../../shared/i18n';

export function attemptSentence(fault: FeedFault, t: Translate): string {
  switch (fault) {
    case 'damaged':
    case 'timeout':
    case 'busy':
    case 'server':
    case 'no-drive':
      return t(`feeds.fault.${fault}`);
    default:
      return t(`fault.${fault}`);
  }
}
