/** What a signal says at the moment, in words. */
import type { Hold, SignalName, SignalReading } from '../../../shared/domain/reset';
import { holdText, type Translate } from '../../../shared/i18n';

const kinds: Readonly<Record<SignalName, Hold['kind']>> = {
  call: 'on-a-call',
  doNotDisturb: 'do-not-disturb',
  sharing: 'sharing',
  typing: 'typing',
};

/** One sentence without its full stop where it is short; what cannot be read says so, and what to do. */
export function signalReadingText(name: SignalName, finding: SignalReading, t: Translate): string {
  switch (finding.kind) {
    case 'clear':
      return t('settings.finding.clear');
    case 'holds': {
      const hold = { kind: kinds[name], until: null, by: finding.by };
      return t('settings.finding.holds', { reason: holdText(hold, t) });
    }
    case 'unreadable':
      return finding.why === 'missing'
        ? t('settings.finding.missing', { program: finding.program ?? '' })
        : t(`settings.finding.${finding.why}`);
  }
}
