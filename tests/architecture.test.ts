/** Holds the shape of the house: who may import whom, and that one clock reads the wall. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Import {
  readonly file: string;
  /** A path below src for our own files, else the package's name. */
  readonly target: string;
  readonly own: boolean;
  /** Gone after compiling: knowing a type is not depending on a part. */
  readonly typeOnly: boolean;
}

const source = join(import.meta.dirname, '..', 'src');

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(ts|tsx)$/.test(name))
  .map(name => ({ name, text: withoutComments(readFileSync(join(source, name), 'utf8')) }));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

const importPattern =
  /\b(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g;

const imports: readonly Import[] = files.flatMap(({ name, text }) =>
  [...text.matchAll(importPattern)].map(([, type, fixed, dynamic]) => {
    const specifier = (fixed ?? dynamic ?? '').replace(/\?.*$/, '');
    const own = specifier.startsWith('.');
    const target = own ? relative(source, join(source, dirname(name), specifier)) : packageOf(specifier);
    return { file: name, target, own, typeOnly: type !== undefined };
  }),
);

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Written as `from → to`, so that a failing test names each offence. */
const offences = (isOffence: (one: Import) => boolean): readonly string[] =>
  imports.filter(isOffence).map(({ file, target }) => `${file} → ${target}`);

const lines = (pattern: RegExp, allowed: readonly string[]): readonly string[] =>
  files
    .filter(({ name }) => !allowed.includes(name))
    .flatMap(({ name, text }) => [...text.matchAll(pattern)].map(([found]) => `${name}: ${found}`));

const isIn = (path: string, ...folders: readonly string[]): boolean =>
  folders.some(folder => path === folder || path.startsWith(`${folder}/`));

/** The first moments, and the composition root that they load. */
const roots = ['main/index.ts', 'main/app.ts'];

/** What several parts of main stand on: how a file is stored, written and removed, what a feed's source means, how a launch is answered, which page is ours. */
const ground = [
  'main/storedFile',
  'main/wholeFile',
  'main/removeFiles',
  'main/inTurns',
  'main/feedSource',
  'main/filePath',
  'main/launch',
  'main/windows/page',
];

/** A part of main is a file or a folder directly below src/main. */
const partOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? '';

describe('the domain', () => {
  it('knows nothing but itself and the shape of data', () => {
    expect(
      offences(
        ({ file, target, own }) =>
          isIn(file, 'shared/domain') &&
          !(own ? isIn(target, 'shared/domain') : ['zod', 'date-fns'].includes(target)),
      ),
    ).toEqual([]);
  });

  it('leaves calendar arithmetic to one file', () => {
    expect(offences(({ file, target }) => target === 'date-fns' && file !== 'shared/domain/time.ts')).toEqual(
      [],
    );
  });
});

describe('what main and the windows share', () => {
  it('runs in either: no electron, no node, and nothing of main or of a window', () => {
    expect(
      offences(
        ({ file, target, own }) =>
          isIn(file, 'shared') &&
          (own ? !isIn(target, 'shared') : ['electron', 'node', 'react'].includes(target)),
      ),
    ).toEqual([]);
  });
});

describe('a window', () => {
  it('sees main only through the contract', () => {
    expect(
      offences(
        ({ file, target, own }) =>
          isIn(file, 'renderer') &&
          (own ? !isIn(target, 'renderer', 'shared') : ['electron', 'node'].includes(target)),
      ),
    ).toEqual([]);
  });

  it('has a bridge made of the contract alone', () => {
    expect(
      offences(
        ({ file, target, own }) =>
          isIn(file, 'preload') && (own ? !isIn(target, 'shared/contract') : target !== 'electron'),
      ),
    ).toEqual([]);
  });
});

describe('main', () => {
  it('imports nothing of a window', () => {
    expect(offences(({ file, target }) => isIn(file, 'main') && isIn(target, 'renderer', 'preload'))).toEqual(
      [],
    );
  });

  it('has parts that know each other by type alone; the composition root connects them', () => {
    expect(
      offences(
        ({ file, target, own, typeOnly }) =>
          isIn(file, 'main') &&
          !roots.includes(file) &&
          own &&
          !typeOnly &&
          isIn(target, 'main') &&
          !ground.includes(target) &&
          partOf(file) !== partOf(target),
      ),
    ).toEqual([]);
  });

  it('has a conductor that knows no electron', () => {
    expect(offences(({ file, target }) => file === 'main/conductor.ts' && target === 'electron')).toEqual([]);
  });

  it('keeps the making of occurrences in the feed', () => {
    expect(
      offences(
        ({ file, target }) => ['node-ical', 'temporal-polyfill'].includes(target) && !isIn(file, 'main/feed'),
      ),
    ).toEqual([]);
  });
});

describe('colours', () => {
  const tokens = readFileSync(join(source, 'renderer/styles/tokens.css'), 'utf8').toLowerCase();
  const colour = /#[0-9a-f]{3,8}\b/gi;

  it('that main and the icons need before there is a style sheet are those of tokens.css', () => {
    const icons = readFileSync(join(source, '../scripts/icons.ts'), 'utf8');
    const copied = [...lines(colour, []), ...(icons.match(colour) ?? [])]
      .map(line => line.split(': ').at(-1) ?? '')
      .map(found => found.toLowerCase());
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter(found => !tokens.includes(found))).toEqual([]);
  });

  it('stand in no other style sheet', () => {
    const sheets = readdirSync(join(source, 'renderer'), { recursive: true, encoding: 'utf8' }).filter(
      name => name.endsWith('.css') && name !== join('styles', 'tokens.css'),
    );
    const offending = sheets.filter(name =>
      /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|\b\d+ms\b/i.test(
        readFileSync(join(source, 'renderer', name), 'utf8'),
      ),
    );
    expect(offending).toEqual([]);
  });
});

describe('the clock', () => {
  it('is read in one place of main, and in the one hook that draws time', () => {
    expect(
      lines(/\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\b/g, [
        'main/clock.ts',
        'renderer/useNow.ts',
      ]),
    ).toEqual([]);
  });
});
