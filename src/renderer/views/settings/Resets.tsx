/** Settings for how long resets are, and when and where they appear. */

import type { DisplayView } from '../../../shared/contract';
import type { SignalReading } from '../../../shared/domain/reset';
import type { Preferences, PreferencesChange } from '../../../shared/domain/settings';
import { t } from '../../text';
import { DisplayRow } from './DisplayRow';
import { lengthText } from './lengthText';
import { Row, SelectRow, SwitchRow } from './rows';
import { Sound } from './Sound';
import { followCallText } from './signalText';

interface ResetsProps {
  readonly displays: readonly DisplayView[];
  readonly preferences: Preferences;
  /** Whether the system tells about calls; missing while it is not asked. */
  readonly call: SignalReading | undefined;
  readonly seesNoCalls: boolean;
  readonly onChange: (change: PreferencesChange) => void;
}

const graceChoices = [60, 120, 180, 300, 600, 900];
const postponeChoices = [2, 3, 5, 10, 15, 20, 30];

/** The choices, with the current value even if it is none of them. */
const withCurrent = (choices: readonly number[], current: number): readonly string[] =>
  [...new Set([...choices, current])].toSorted((a, b) => a - b).map(String);

export function Resets({
  displays: connectedDisplays,
  preferences,
  call,
  seesNoCalls,
  onChange,
}: ResetsProps) {
  const { resetSeconds, tight, graceSeconds, postponeMinutes, followCall, presentation, announce } =
    preferences;
  const { displays, display, hideTitles, focusQuestion, notice, sound } = preferences;
  return (
    <>
      <Row label={t('settings.length')} help={t('settings.lengthHelp')}>
        {(id, helpId) => (
          <>
            <input
              id={id}
              type="range"
              className="range"
              min={20}
              max={180}
              step={5}
              aria-describedby={helpId}
              aria-valuetext={lengthText(resetSeconds, t)}
              value={resetSeconds}
              onChange={event => onChange({ resetSeconds: event.target.valueAsNumber })}
            />
            <output htmlFor={id}>{lengthText(resetSeconds, t)}</output>
          </>
        )}
      </Row>
      <SelectRow
        label={t('settings.tight')}
        help={t('settings.tightHelp')}
        value={tight}
        options={['short', 'cue', 'nothing']}
        nameOf={offer => t(`settings.tightOffer.${offer}`)}
        onChange={offer => onChange({ tight: offer })}
      />
      <SelectRow
        label={t('settings.grace')}
        help={t('settings.graceHelp')}
        value={String(graceSeconds)}
        options={withCurrent(graceChoices, graceSeconds)}
        nameOf={seconds => t('settings.graceMinutes', { count: Number(seconds) / 60 })}
        onChange={seconds => onChange({ graceSeconds: Number(seconds) })}
      />
      <SelectRow
        label={t('settings.postpone')}
        help={t('settings.postponeHelp')}
        value={String(postponeMinutes)}
        options={withCurrent(postponeChoices, postponeMinutes)}
        nameOf={minutes => t('settings.graceMinutes', { count: Number(minutes) })}
        onChange={minutes => onChange({ postponeMinutes: Number(minutes) })}
      />
      <SwitchRow
        label={t('settings.followCall')}
        help={t('settings.followCallHelp')}
        state={followCallText(call, seesNoCalls, t)}
        on={followCall}
        onChange={on => onChange({ followCall: on })}
      />
      <SelectRow
        label={t('settings.presentation')}
        help={t('settings.presentationHelp')}
        value={presentation}
        options={['cover', 'card']}
        nameOf={as => t(`settings.presentedAs.${as}`)}
        onChange={as => onChange({ presentation: as })}
      />
      {presentation === 'cover' && (
        <SwitchRow
          label={t('settings.announce')}
          help={t('settings.announceHelp')}
          on={announce}
          onChange={on => onChange({ announce: on })}
        />
      )}
      <SelectRow
        label={t('settings.displays')}
        help={t('settings.displaysHelp')}
        value={displays}
        options={['all', 'cursor']}
        nameOf={where => t(`settings.displaysOn.${where === 'all' ? 'all' : 'one'}`)}
        onChange={where => onChange({ displays: where })}
      />
      <DisplayRow
        displays={connectedDisplays}
        chosen={display}
        onChange={choice => onChange({ display: choice })}
      />
      <SwitchRow
        label={t('settings.hideTitles')}
        help={t('settings.hideTitlesHelp')}
        on={hideTitles}
        onChange={on => onChange({ hideTitles: on })}
      />
      <SwitchRow
        label={t('settings.focusQuestion')}
        help={t('settings.focusQuestionHelp')}
        on={focusQuestion !== 'never'}
        onChange={on => onChange({ focusQuestion: on ? 'always' : 'never' })}
      />
      <SwitchRow
        label={t('settings.notice')}
        help={t('settings.noticeHelp')}
        on={notice}
        onChange={on => onChange({ notice: on })}
      />
      <Sound sound={sound} onChange={next => onChange({ sound: next })} />
    </>
  );
}
