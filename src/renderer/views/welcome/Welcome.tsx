/** The first launch, one step at a time. */

import { useState } from 'react';
import type { FeedFound } from '../../../shared/contract';
import { nextResetOf } from '../../../shared/domain/day';
import type { ViewProps } from '../../lib';
import { bridge, useCalendarDrop, useCalendarPaste } from '../../lib';
import { t } from '../../text';
import { AccountStep } from './AccountStep';
import { CalendarStep } from './CalendarStep';
import { DoneStep } from './DoneStep';
import { FoundStep } from './FoundStep';
import { HelloStep } from './HelloStep';
import { OfferStep } from './OfferStep';
import { PracticeStep } from './PracticeStep';
import './welcome.styles.css';

type Step =
  | { readonly kind: 'hello' }
  | { readonly kind: 'paste'; readonly dropped?: { readonly source: string } }
  | { readonly kind: 'account'; readonly address: string }
  | { readonly kind: 'found'; readonly found: FeedFound; readonly sample: boolean }
  | { readonly kind: 'practice' }
  | { readonly kind: 'done' };

export function Welcome({ snapshot: { now, today, preferences, feeds, offeredFeed } }: ViewProps) {
  // Someone who has calendars already knows the app, and is only asked about the new one.
  const [isFirst] = useState(feeds.length === 0);
  /** The steps so far; the last one is shown. */
  const [steps, setSteps] = useState<readonly Step[]>([{ kind: 'hello' }]);
  const step = steps.at(-1) ?? { kind: 'hello' };
  const [problem, setProblem] = useState<string | null>(null);

  const setStep = (next: Step): void => {
    setProblem(null);
    // Another calendar is another try at the same step.
    setSteps(before => [...before.filter(({ kind }) => kind !== next.kind), next]);
  };
  const goBack = (): void => {
    setProblem(null);
    // What was dropped or pasted has been added, and is not added again.
    setSteps(before => before.slice(0, -1).map(step => (step.kind === 'paste' ? { kind: 'paste' } : step)));
  };

  const add = (source: string): void => setStep({ kind: 'paste', dropped: { source } });
  const isAsking = offeredFeed !== null;
  useCalendarDrop(isAsking ? null : add);
  useCalendarPaste(source => {
    if (!isAsking) add(source);
  });

  async function trySample(): Promise<void> {
    const result = await bridge.trySampleDay();
    if (result.ok) setStep({ kind: 'found', found: result.value, sample: true });
    else setProblem(result.problem);
  }

  function practise(): void {
    void bridge.practiseReset();
    setStep({ kind: 'done' });
  }

  if (offeredFeed !== null) {
    return (
      <main className="welcome">
        <OfferStep
          key={offeredFeed.id}
          offer={offeredFeed}
          onFound={found => setStep({ kind: 'found', found, sample: false })}
          onAccount={address => {
            void bridge.declineOffer(offeredFeed.id);
            setStep({ kind: 'account', address });
          }}
          onDecline={() => {
            void bridge.declineOffer(offeredFeed.id);
            if (!isFirst) void bridge.close();
          }}
        />
      </main>
    );
  }
  return (
    <main className="welcome">
      {steps.length > 1 && (
        <button type="button" className="link welcome-back" onClick={goBack}>
          {t('welcome.back')}
        </button>
      )}
      {step.kind === 'hello' && <HelloStep onBegin={() => setStep({ kind: 'paste' })} />}
      {step.kind === 'paste' && (
        <CalendarStep
          dropped={step.dropped}
          problem={problem}
          onFound={found => setStep({ kind: 'found', found, sample: false })}
          onTrySample={() => void trySample()}
          onAccount={address => setStep({ kind: 'account', address })}
        />
      )}
      {step.kind === 'account' && (
        <AccountStep
          address={step.address}
          onFound={found => setStep({ kind: 'found', found, sample: false })}
          onCancel={() => setStep({ kind: 'paste' })}
        />
      )}
      {step.kind === 'found' && (
        <FoundStep
          found={step.found}
          sample={step.sample}
          onContinue={() => (isFirst ? setStep({ kind: 'practice' }) : void bridge.close())}
        />
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
