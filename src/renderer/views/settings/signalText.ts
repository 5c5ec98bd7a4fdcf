/** Describes a signal’s current reading. */
import type { Hold, SignalName, SignalReading } from '../../../shared/domain/reset';
import { holdText, type Translate } from '../../../shared/i18n';

const holdKinds: Readonly<Record<SignalName, Hold['kind']>> = {
  call: 'on-a-call',
  doNotDisturb: 'do-not-disturb',
  sharing: 'sharing',
  presenting: 'presenting',
  typing: 'typing',
  fullScreen: 'full-screen',
  chosenApps: 'chosen-app',
};

/** A short sentence; for an unreadable signal, what to do about it. */
export function signalReadingText(name: SignalName, reading: SignalReading, t: Translate): string {
  switch (reading.kind) {
    case 'clear':
      return t('settings.finding.clear');
    case 'holds': {
      const hold = { kind: holdKinds[name], until: null, by: reading.by };
      return t('settings.finding.holds', { reason: holdText(hold, t) });
    }
    case 'unreadable':
      if (reading.why === 'missing') return t('settings.finding.missing', { program: reading.program ?? '' });
      return t(`settings.finding.${reading.why === 'timed-out' ? 'failed' : reading.why}`);
  }
}

/** Says that calls can't be followed, and what to do about it if anything; undefined if they can. */
export function followCallText(
  call: SignalReading | undefined,
  seesNoCalls: boolean,
  t: Translate,
): string | undefined {
  if (call?.kind === 'unreadable') {
    const { why, program = '' } = call;
    return why === 'missing' ? t('settings.finding.missing', { program }) : t('settings.followCallUnseen');
  }
  return seesNoCalls ? t('settings.followCallNoneSeen') : undefined;
}
