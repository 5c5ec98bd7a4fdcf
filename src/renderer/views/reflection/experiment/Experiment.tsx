/** An experiment on whether a minute helps: what it can see beforehand, its counts while it runs, and its result. */

import { useMemo, useState } from 'react';
import type { Instant, Result } from '../../../../shared/domain/common';
import { experimentView } from '../../../../shared/domain/experiment';
import type { CurrentExperiment, Entry } from '../../../../shared/domain/journal';
import { bridge } from '../../../lib';
import { t } from '../../../text';
import { Counts } from './Counts';
import { Differences } from './Differences';
import { StartForm } from './StartForm';
import { StopButton } from './StopButton';
import './experiment.styles.css';

interface ExperimentProps {
  /** The experiment that the settings know, as of when the page was loaded. */
  readonly current: CurrentExperiment | null;
  readonly entries: readonly Entry[];
  readonly now: Instant;
}

export function Experiment({ current: loaded, entries, now }: ExperimentProps) {
  const [current, setCurrent] = useState(loaded);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAgain, setIsAgain] = useState(false);
  const view = useMemo(() => experimentView(current, entries, now), [current, entries, now]);

  async function apply(change: Promise<Result<CurrentExperiment | null, string>>): Promise<void> {
    const result = await change;
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return;
    setCurrent(result.value);
    setIsAgain(false);
  }

  return (
    <section className="experiment">
      <p className="quiet">{t('experiment.title')}</p>
      <h2 className="serif">{t('experiment.question')}</h2>
      {view.state === 'over' && !isAgain && <Differences view={view} />}
      {view.state === 'running' && <Counts plan={view.plan} progress={view.progress} />}
      {view.state === 'stopped' && !isAgain && (
        <p>{t('experiment.stopped', { count: view.progress.days })}</p>
      )}
      {view.state === 'running' && <StopButton onStop={() => void apply(bridge.stopExperiment())} />}
      {(view.state === 'none' || isAgain) && (
        <StartForm onStart={days => void apply(bridge.beginExperiment(days))} />
      )}
      {(view.state === 'over' || view.state === 'stopped') && !isAgain && (
        <button type="button" className="button" onClick={() => setIsAgain(true)}>
          {t('experiment.again')}
        </button>
      )}
      <p role="status">{problem}</p>
      <details className="experiment-how">
        <summary className="quiet">{t('insight.how')}</summary>
        <p>{t('experiment.how')}</p>
      </details>
    </section>
  );
}
