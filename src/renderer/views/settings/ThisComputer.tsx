/** Settings for launch at login, the tray icon and global shortcuts. */

import { Suspense, use } from 'react';
import type { Snapshot } from '../../../shared/contract';
import {
  shortcuts as allShortcuts,
  type Preferences,
  type PreferencesChange,
} from '../../../shared/domain/settings';
import { type LaunchAtLoginState, useLoginLaunch } from '../../lib';
import { t } from '../../text';
import { NewVersion } from './NewVersion';
import { SelectRow, SwitchRow } from './rows';
import { ShortcutRow } from './ShortcutRow';

interface ThisComputerProps {
  readonly preferences: Preferences;
  readonly shortcuts: Snapshot['shortcuts'];
  /** Whether the desktop has a tray. */
  readonly tray: boolean;
  readonly newVersion: Snapshot['newVersion'];
  readonly onChange: (change: PreferencesChange) => void;
}

export function ThisComputer({ preferences, shortcuts, tray, newVersion, onChange }: ThisComputerProps) {
  const [loginLaunch, setLoginLaunch] = useLoginLaunch();
  return (
    <Suspense>
      <LaunchAtLogin loginLaunch={loginLaunch} onChange={setLoginLaunch} />
      <SelectRow
        label={t('settings.tray')}
        help={t(tray ? 'settings.trayHelp' : 'settings.noTray')}
        value={preferences.trayIcon}
        options={['auto', 'for-light', 'for-dark']}
        nameOf={icon => t(`settings.trayIcons.${icon}`)}
        onChange={trayIcon => onChange({ trayIcon })}
      />
      {newVersion !== null && (
        <NewVersion
          {...newVersion}
          on={preferences.newVersions}
          onChange={newVersions => onChange({ newVersions })}
        />
      )}
      <section className="shortcuts">
        <h2>{t('settings.shortcuts')}</h2>
        <p className="quiet">{t('settings.shortcutsHelp')}</p>
        {allShortcuts.map(name => (
          <ShortcutRow
            key={name}
            shortcut={name}
            accelerator={preferences.shortcuts[name]}
            state={shortcuts[name]}
            onChange={accelerator =>
              onChange({ shortcuts: { ...preferences.shortcuts, [name]: accelerator } })
            }
          />
        ))}
      </section>
    </Suspense>
  );
}

interface LaunchAtLoginProps {
  readonly loginLaunch: Promise<LaunchAtLoginState>;
  readonly onChange: (on: boolean) => void;
}

function LaunchAtLogin({ loginLaunch, onChange }: LaunchAtLoginProps) {
  const { state, problem } = use(loginLaunch);
  return (
    <SwitchRow
      label={t('settings.launchAtLogin')}
      help={t(`settings.launchAtLoginHelp.${state}`)}
      state={problem ?? undefined}
      on={state === 'on'}
      disabled={state === 'needs-install'}
      onChange={onChange}
    />
  );
}
