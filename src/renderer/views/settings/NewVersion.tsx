/** The switch for news of a version, and the newer version with its notes. */
import type { Snapshot } from '../../../shared/contract';
import { bridge } from '../../lib';
import { t } from '../../text';
import { ButtonRow, SwitchRow } from './rows';

type NewVersionProps = NonNullable<Snapshot['newVersion']> & {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
};

export function NewVersion({ host, release, on, onChange }: NewVersionProps) {
  return (
    <>
      <SwitchRow
        label={t('settings.newVersions')}
        help={t('settings.newVersionsHelp', { host })}
        on={on}
        onChange={onChange}
      />
      {release !== null && (
        <ButtonRow
          label={t('settings.newVersion', { version: release.version })}
          help={release.notes}
          button={t('settings.newVersionPage')}
          onPress={() => void bridge.openReleasePage()}
        />
      )}
    </>
  );
}
