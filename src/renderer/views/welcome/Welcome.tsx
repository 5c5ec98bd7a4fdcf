/** The first launch, one step at a time. */

import { useState } from 'react';
import type { FeedFound } from '../../../shared/contract';
import { nextResetOf } from '../../../shared/domain/day';
import type { ViewProps } from '../../lib';
import { bridge } from '../../lib';
import { CalendarStep } from './CalendarStep';
import { DoneStep } from './DoneStep';
import { FoundStep } from './FoundStep';
import { HelloStep } from './HelloStep';
import { PracticeStep } from './PracticeStep';
import './welcome.styles.css';

type Step =
  | { readonly kind: 'hello' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'found'; readonly found: FeedFound; readonly sample: boolean }
  | { readonly kind: 'practice' }
  | { readonly kind: 'done' };

export function Welcome({ snapshot: { now, today, preferences } }: ViewProps) {
  const [step, setStep] = useState<Step>({ kind: 'hello' });
  const [problem, setProblem] = useState<string | null>(null);

  async function trySample(): Promise<void> {
    const result = await bridge.trySampleDay();
    if (result.ok) setStep({ kind: 'found', found: result.value, sample: true });
    else setProblem(result.problem);
  }

  function practise(): void {
    void bridge.beginReset();
    setStep({ kind: 'done' });
  }

  return (
    <main className="welcome">
      {step.kind === 'hello' && <HelloStep onBegin={() => setStep({ kind: 'paste' })} />}
      {step.kind === 'paste' && (
        <CalendarStep
          problem={problem}
          onFound={found => setStep({ kind: 'found', found, sample: false })}
          onTrySample={() => void trySample()}
        />
      )}
      {step.kind === 'found' && (
        <FoundStep found={step.found} sample={step.sample} onContinue={() => setStep({ kind: 'practice' })} />
      )}
      {step.kind === 'practice' && (
        <PracticeStep onBegin={practise} onSkip={() => setStep({ kind: 'done' })} />
      )}
      {step.kind === 'done' && (
        <DoneStep next={nextResetOf(today, preferences.tight, now)} onClose={() => void bridge.close()} />
      )}
    </main>
  );
}
