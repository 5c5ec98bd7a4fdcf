import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { productionPackages } from '../../scripts/notices/lockfile';
import { noticesFile, thirdPartyNotices } from '../../scripts/notices/thirdParty';

describe('THIRD-PARTY-NOTICES', () => {
  it('matches the lockfile and the installed packages; if not, run `npm run notices`', () => {
    expect(readFileSync(noticesFile, 'utf8').replace(/\r\n/g, '\n')).toBe(thirdPartyNotices());
  });
});

describe('the production packages in a lockfile', () => {
  const namesIn = (packages: Readonly<Record<string, object>>): readonly string[] =>
    productionPackages(JSON.stringify({ packages })).map(({ folder }) => folder);

  it('include the dependencies of dependencies', () => {
    expect(
      namesIn({
        '': { dependencies: { a: '1' } },
        'node_modules/a': { dependencies: { '@b/c': '1' } },
        'node_modules/@b/c': { dependencies: { a: '1' } },
      }),
    ).toEqual(['node_modules/@b/c', 'node_modules/a']);
  });

  it('leave out development and peer dependencies', () => {
    expect(
      namesIn({
        '': { dependencies: { a: '1' }, devDependencies: { tool: '1' } },
        'node_modules/a': { peerDependencies: { compiler: '1' } },
        'node_modules/compiler': {},
        'node_modules/tool': {},
      }),
    ).toEqual(['node_modules/a']);
  });

  it('include both versions where a package is installed twice', () => {
    expect(
      namesIn({
        '': { dependencies: { a: '1', b: '1' } },
        'node_modules/a': { dependencies: { b: '2' } },
        'node_modules/a/node_modules/b': {},
        'node_modules/b': {},
      }),
    ).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/b']);
  });
});
