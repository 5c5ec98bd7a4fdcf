/** Last step: where to find One Degree from now on, and whether to start it at login. */

import { Suspense, use } from 'react';
import type { Mark } from '../../../shared/domain/day';
import { titleWithin } from '../../../shared/i18n';
import { desktop, type LaunchAtLoginState, useLoginLaunch } from '../../lib';
import { t, times } from '../../text';
import { StepTitle } from './StepTitle';

interface DoneStepProps {
  /** Today’s next reset, if there is one. */
  readonly next: Mark | undefined;
  readonly onClose: () => void;
}

export function DoneStep({ next, onClose }: DoneStepProps) {
  const [loginLaunch, setLoginLaunch] = useLoginLaunch();
  return (
    <>
      <StepTitle>{t('welcome.done')}</StepTitle>
      {next !== undefined && (
        <p>
          {t('welcome.nextReset', {
            time: times.clock(next.at),
            title: titleWithin(next.after ?? '', t),
          })}
        </p>
      )}
      <p className="quiet">{t(`welcome.doneMore.${desktop}`)}</p>
      <Suspense>
        <StartAtLogin loginLaunch={loginLaunch} onChange={setLoginLaunch} />
      </Suspense>
      <div className="welcome-actions">
        <button type="button" className="button filled" onClick={onClose}>
          {t('welcome.close')}
        </button>
      </div>
    </>
  );
}

interface StartAtLoginProps {
  readonly loginLaunch: Promise<LaunchAtLoginState>;
  readonly onChange: (on: boolean) => void;
}

function StartAtLogin({ loginLaunch, onChange }: StartAtLoginProps) {
  const { state, problem } = use(loginLaunch);
  if (state === 'needs-install') return null;
  return (
    <div className="welcome-body">
      <label className="welcome-switch">
        <input
          type="checkbox"
          className="switch"
          checked={state === 'on'}
          onChange={event => onChange(event.target.checked)}
        />
        {t('welcome.startAtLogin')}
      </label>
      <p className="quiet" role="status">
        {problem ?? (state === 'needs-approval' ? t('settings.launchAtLoginHelp.needs-approval') : '')}
      </p>
    </div>
  );
}
