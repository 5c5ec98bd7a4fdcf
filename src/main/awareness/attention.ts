/** Asks the signals for as long as it matters, and remembers what they said; at rest it asks nothing. */
import type { Finding, SignalName } from '../../shared/domain/signal';
import type { Millis } from '../../shared/domain/time';
import type { Clock } from '../clock';
import type { Signal } from './signal';

export type Findings = Readonly<Record<SignalName, Finding>>;

export interface Attention {
  /**
   * Asks now and then every `pace`, instead of what was wanted before; null: not any more. Where that is closer than
   * before, what was said until now no longer counts.
   */
  attend(pace: Millis | null): void;
  /** What was said last; null as long as nothing has been said since attention began, or became closer. */
  findings(): Findings | null;
  /** Asks once, whether or not anyone attends. */
  ask(): Promise<Findings>;
  /** What was said may no longer be true: asks anew. */
  renew(): void;
}

/** @param onChange something else was said than before */
export function createAttention(
  signals: Readonly<Record<SignalName, Signal>>,
  clock: Pick<Clock, 'after'>,
  onChange: () => void,
): Attention {
  let pace: Millis | null = null;
  let findings: Findings | null = null;
  let callOff = (): void => undefined;
  /** An answer to a question that has been asked anew since does not count. */
  let asked = 0;

  async function ask(): Promise<Findings> {
    const [call, doNotDisturb, sharing, typing] = await Promise.all([
      signals.call(),
      signals.doNotDisturb(),
      signals.sharing(),
      signals.typing(),
    ]);
    return { call, doNotDisturb, sharing, typing };
  }

  async function look(): Promise<void> {
    callOff();
    const mine = ++asked;
    const said = await ask();
    if (mine !== asked || pace === null) return;
    callOff = clock.after(pace, () => void look());
    const isNew = JSON.stringify(said) !== JSON.stringify(findings);
    findings = said;
    if (isNew) onChange();
  }

  function renew(): void {
    if (pace === null) return;
    findings = null;
    void look();
  }

  return {
    attend(wanted) {
      if (wanted === pace) return;
      const isCloser = wanted !== null && (pace === null || wanted < pace);
      pace = wanted;
      if (isCloser) renew();
      if (wanted !== null) return;
      callOff();
      findings = null;
    },
    findings: () => findings,
    ask,
    renew,
  };
}
