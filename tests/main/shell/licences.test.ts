import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRoot, root } from '../../../scripts/paths';
import { licencesPath } from '../../../src/main/shell/licences';

describe('the licences', () => {
  it('are in the checkout', () => {
    const path = licencesPath({ platform: 'linux', executable: '/bin/electron', checkout: root });
    expect(path).toBe(inRoot('THIRD-PARTY-NOTICES'));
    expect(existsSync(path)).toBe(true);
  });

  it('are beside the executable of an installed app', () => {
    const executable = join('/opt/one-degree', 'one-degree');
    expect(licencesPath({ platform: 'linux', executable, checkout: null })).toBe(
      join('/opt/one-degree', 'THIRD-PARTY-NOTICES'),
    );
  });

  it('are among the contents of the bundle on macOS', () => {
    const contents = '/Applications/One Degree.app/Contents';
    const executable = join(contents, 'MacOS', 'One Degree');
    expect(licencesPath({ platform: 'darwin', executable, checkout: null })).toBe(
      join(contents, 'THIRD-PARTY-NOTICES'),
    );
  });
});
