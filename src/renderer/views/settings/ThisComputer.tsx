/** What ties the app to this computer: its launch, and its icon in the panel. */
import { Suspense, use, useState, useTransition } from 'react';
import type { Preferences, PreferencesChange } from '../../../shared/domain/settings';
import { bridge } from '../../bridge';
import { words } from '../../words';
import { changeLoginLaunch, type LoginLaunchShown, readLoginLaunch } from './launchAtLogin';
import { SelectRow, SwitchRow } from './rows';

interface ThisComputerProps {
  readonly preferences: Preferences;
  readonly onChange: (change: PreferencesChange) => void;
}

export function ThisComputer({ preferences, onChange }: ThisComputerProps) {
  const [loginLaunch, show] = useState(() => readLoginLaunch(bridge));
  const [, startTransition] = useTransition();
  return (
    <Suspense>
      <LaunchAtLogin
        shown={loginLaunch}
        onChange={on => startTransition(() => show(changeLoginLaunch(on, bridge)))}
      />
      <SelectRow
        label={words('settings.tray')}
        help={words('settings.trayHelp')}
        value={preferences.trayIcon}
        options={['auto', 'for-light', 'for-dark']}
        nameOf={icon => words(`settings.trayIcons.${icon}`)}
        onChange={trayIcon => onChange({ trayIcon })}
      />
    </Suspense>
  );
}

interface LaunchAtLoginProps {
  readonly shown: Promise<LoginLaunchShown>;
  readonly onChange: (on: boolean) => void;
}

function LaunchAtLogin({ shown, onChange }: LaunchAtLoginProps) {
  const { state, problem } = use(shown);
  return (
    <SwitchRow
      label={words('settings.launchAtLogin')}
      help={words(`settings.launchAtLoginHelp.${state}`)}
      state={problem ?? undefined}
      on={state === 'on'}
      disabled={state === 'needs-install'}
      onChange={onChange}
    />
  );
}
