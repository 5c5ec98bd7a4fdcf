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

/** The files directly in src/main connect the rooms; nothing else may. */
const isRoot = (file: string): boolean => /^main\/\w+\.ts$/.test(file);

/** Rooms free of Electron that any part of main may use; the others know each other by type alone. */
const foundation = ['main/platform', 'main/storage', 'main/calendar/source'];

/** A room is a folder whose index.ts is its door. The innermost one that holds the path counts. */
const doors = files.map(({ name }) => name).filter(name => name.endsWith('/index.ts'));
const rooms = doors
  .map(door => dirname(door))
  .filter(room => room !== 'main' && room !== 'preload')
  .toSorted((a, b) => b.length - a.length);
const roomOf = (path: string): string | undefined => rooms.find(room => isIn(path, room));

const modules = new Set(files.map(({ name }) => name));

/** The file an import names; undefined if it is no module of ours (a style sheet, a catalogue). */
const fileOf = (target: string): string | undefined =>
  [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find(path => modules.has(path));

/** Groups of files that import each other in a circle, each written as `a → b → a`. */
function cyclesIn(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const cycles: string[] = [];
  const finished = new Set<string>();
  function visit(file: string, path: readonly string[]): void {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (finished.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    finished.add(file);
  }
  for (const file of edges.keys()) visit(file, []);
  return cycles;
}

describe('the rooms', () => {
  it('hold every file but the roots and the contract', () => {
    const outside = [...modules].filter(name => roomOf(name) === undefined && !isIn(name, 'preload'));
    expect(outside.toSorted()).toEqual([
      'main/app.ts',
      'main/index.ts',
      'main/reactions.ts',
      'renderer/main.tsx',
      'shared/contract.ts',
      'shared/requestSchemas.ts',
      'shared/snapshot.ts',
    ]);
  });

  it('begin with a sentence that says what is in them', () => {
    const silent = rooms.filter(room => {
      const text = readFileSync(join(source, room, 'index.ts'), 'utf8');
      return !/^\/\*\* [A-Z].+\. \*\//.test(text);
    });
    expect(silent).toEqual([]);
  });

  it('are entered through their doors', () => {
    expect(
      offences(({ file, target, own }) => {
        const room = roomOf(target);
        if (!own || room === undefined || file === 'main/index.ts') return false;
        return !isIn(file, room) && fileOf(target) !== `${room}/index.ts` && fileOf(target) !== undefined;
      }),
    ).toEqual([]);
  });
});

describe('imports', () => {
  it('never form a circle, not even of types', () => {
    const edges = new Map(
      files.map(({ name }) => [
        name,
        imports.flatMap(({ file, target, own }) => (file === name && own ? (fileOf(target) ?? []) : [])),
      ]),
    );
    expect(cyclesIn(edges)).toEqual([]);
  });

  it('would find a circle', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(cyclesIn(circle)).toEqual(['b → c → b']);
  });
});

describe('paths', () => {
  /** On macOS and Windows `anchorForm.ts` and `AnchorForm.tsx` are one module to whoever leaves the extension out. */
  it('never differ by case or extension alone', () => {
    const paths = ['src', 'tests', 'scripts', 'resources'].flatMap(folder =>
      readdirSync(join(source, '..', folder), { recursive: true, encoding: 'utf8' })
        .filter(path => /\.(ts|tsx|mjs|js|css|html)$/.test(path))
        .map(path => join(folder, path)),
    );
    expect(twinsIn(paths)).toEqual([]);
  });

  it('would be found if they did', () =>
    expect(twinsIn(['a/form.ts', 'a/Form.tsx', 'a/other.ts'])).toEqual(['a/form.ts ~ a/Form.tsx']));
});

function twinsIn(paths: readonly string[]): readonly string[] {
  const stemOf = (path: string): string => path.replace(/\.[^./]+$/, '').toLowerCase();
  return paths.flatMap((path, index) => {
    const twin = paths.slice(index + 1).find(other => stemOf(other) === stemOf(path));
    return twin === undefined ? [] : [`${path} ~ ${twin}`];
  });
}

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
    expect(
      offences(({ file, target }) => target === 'date-fns' && file !== 'shared/domain/common/time.ts'),
    ).toEqual([]);
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

  it('has rooms that know each other by type alone; the composition root connects them', () => {
    expect(
      offences(
        ({ file, target, own, typeOnly }) =>
          isIn(file, 'main') &&
          !isRoot(file) &&
          own &&
          !typeOnly &&
          isIn(target, 'main') &&
          !isIn(target, ...foundation) &&
          file.split('/')[1] !== target.split('/')[1],
      ),
    ).toEqual([]);
  });

  it('has a scheduler that does not know Electron', () => {
    expect(
      offences(({ file, target }) => file === 'main/reset/scheduler.ts' && target === 'electron'),
    ).toEqual([]);
  });

  it('makes occurrences in the calendar alone', () => {
    expect(
      offences(
        ({ file, target }) =>
          ['node-ical', 'temporal-polyfill'].includes(target) && !isIn(file, 'main/calendar'),
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
        'main/platform/clock.ts',
        'renderer/lib/useNow.ts',
      ]),
    ).toEqual([]);
  });
});
