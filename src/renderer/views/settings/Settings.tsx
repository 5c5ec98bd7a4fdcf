/** The Settings window: a sidebar of sections. Changes apply immediately. */

import { startTransition, useOptimistic, useState } from 'react';
import type { PreferencesChange } from '../../../shared/domain/settings';
import { bridge, useCalendarDrop, type ViewProps } from '../../lib';
import { t } from '../../text';
import { About } from './About';
import { Anchors } from './Anchors';
import { Appearance } from './Appearance';
import { CalendarsSection } from './CalendarsSection';
import { Data } from './Data';
import { Holds } from './Holds';
import { MorningAndEvening } from './MorningAndEvening';
import { Pause } from './Pause';
import { Resets } from './Resets';
import { ThisComputer } from './ThisComputer';
import './settings.styles.css';
import './rows.styles.css';
import './items.styles.css';

const sections = [
  'calendar',
  'resets',
  'holds',
  'anchors',
  'morningAndEvening',
  'thisComputer',
  'appearance',
  'data',
  'about',
] as const;

export function SettingsView({ snapshot }: ViewProps) {
  const [section, setSection] = useState<(typeof sections)[number]>('calendar');
  const [dropped, setDropped] = useState<{ readonly source: string }>();
  // Shows a change optimistically until main has saved it.
  const [preferences, applyOptimistically] = useOptimistic(
    snapshot.preferences,
    (current, change: PreferencesChange) => ({
      ...current,
      ...change,
    }),
  );
  const change = (choice: PreferencesChange): void =>
    startTransition(async () => {
      applyOptimistically(choice);
      await bridge.changePreferences(choice);
    });
  const { pausedUntil } = snapshot.trayStatus;

  function showSection(name: (typeof sections)[number]): void {
    setSection(name);
    setDropped(undefined);
    void bridge.followSignals(name === 'holds' || name === 'resets');
  }

  useCalendarDrop(source => {
    showSection('calendar');
    setDropped({ source });
  });

  return (
    <div className="settings">
      <nav aria-label={t('settings.name')}>
        <ul>
          {sections.map(name => (
            <li key={name}>
              <button
                type="button"
                aria-current={name === section ? 'page' : undefined}
                onClick={() => showSection(name)}
              >
                {t(`settings.${name}`)}
              </button>
            </li>
          ))}
        </ul>
        {pausedUntil !== null && <Pause until={pausedUntil} />}
      </nav>
      <main key={section}>
        <h1>{t(`settings.${section}`)}</h1>
        {section === 'calendar' && (
          <CalendarsSection
            dropped={dropped}
            feeds={snapshot.feeds}
            preferences={preferences}
            onChange={change}
          />
        )}
        {section === 'resets' && (
          <Resets
            displays={snapshot.displays}
            preferences={preferences}
            call={snapshot.signals?.call}
            seesNoCalls={snapshot.seesNoCalls}
            onChange={change}
          />
        )}
        {section === 'holds' && (
          <Holds preferences={preferences} signals={snapshot.signals} onChange={change} />
        )}
        {section === 'anchors' && (
          <Anchors anchors={preferences.anchors} onChange={anchors => change({ anchors })} />
        )}
        {section === 'morningAndEvening' && <MorningAndEvening preferences={preferences} onChange={change} />}
        {section === 'thisComputer' && (
          <ThisComputer
            preferences={preferences}
            shortcuts={snapshot.shortcuts}
            tray={snapshot.tray}
            newVersion={snapshot.newVersion}
            onChange={change}
          />
        )}
        {section === 'appearance' && <Appearance preferences={preferences} onChange={change} />}
        {section === 'data' && (
          <Data
            folder={snapshot.dataFolder}
            hasOpenSecrets={snapshot.hasOpenSecrets}
            warnings={snapshot.warnings}
          />
        )}
        {section === 'about' && <About version={snapshot.version} />}
      </main>
    </div>
  );
}
