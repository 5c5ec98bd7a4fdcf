/** What a signal says at the moment, in words. */
import type { Hold } from '../../../shared/domain/reset/reset';
import type { Finding, SignalName } from '../../../shared/domain/reset/signal';
import type { Words } from '../../../shared/i18n/catalogue';
import { heldWords } from '../../../shared/i18n/reasons';

const kinds: Readonly<Record<SignalName, Hold['kind']>> = {
  call: 'on-a-call',
  doNotDisturb: 'do-not-disturb',
  sharing: 'sharing',
  typing: 'typing',
};

/** One sentence without its full stop where it is short; what cannot be read says so, and what to do. */
export function findingWords(name: SignalName, finding: Finding, words: Words): string {
  switch (finding.kind) {
    case 'clear':
      return words('settings.finding.clear');
    case 'holds': {
      const hold = { kind: kinds[name], until: null, by: finding.by };
      return words('settings.finding.holds', { reason: heldWords(hold, words) });
    }
    case 'unreadable':
      return finding.why === 'missing'
        ? words('settings.finding.missing', { program: finding.program ?? '' })
        : words(`settings.finding.${finding.why}`);
  }
}
