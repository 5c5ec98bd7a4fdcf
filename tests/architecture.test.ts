/** Enforces the architecture: which files may import which, and that only one clock reads the time. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../src/shared/domain/common/collections';

interface Import {
  readonly file: string;
  /** The path below src for a file of this repository, or the name of a package. */
  readonly target: string;
  readonly own: boolean;
  /** Erased by the compiler, so no dependency at runtime. */
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

/** The imports that break a rule, as `from → to`, so that a failing test lists each. */
const violations = (isViolation: (candidate: Import) => boolean): readonly string[] =>
  imports.filter(isViolation).map(({ file, target }) => `${file} → ${target}`);

/** The matches of `pattern` in all source files except those in `allowed`. */
const occurrencesOf = (pattern: RegExp, allowed: readonly string[]): readonly string[] =>
  files
    .filter(({ name }) => !allowed.includes(name))
    .flatMap(({ name, text }) => [...text.matchAll(pattern)].map(([match]) => `${name}: ${match}`));

const isIn = (path: string, ...folders: readonly string[]): boolean =>
  folders.some(folder => path === folder || path.startsWith(`${folder}/`));

/** Only the files directly in src/main may connect its modules. */
const isRoot = (file: string): boolean => /^main\/\w+\.ts$/.test(file);

/** Modules without Electron that all of main may import; the others may import only types from each other. */
const foundation = ['main/platform', 'main/storage', 'main/calendar/addresses'];

/** A module is a folder with an index.ts, its public interface. Innermost first. */
const entryPoints = files.map(({ name }) => name).filter(name => name.endsWith('/index.ts'));
const modules = entryPoints
  .map(entryPoint => dirname(entryPoint))
  .filter(module => module !== 'main' && module !== 'preload')
  .toSorted((a, b) => b.length - a.length);
const moduleOf = (path: string): string | undefined => modules.find(module => isIn(path, module));

const fileNames = new Set(files.map(({ name }) => name));

/** The source file that an import resolves to, or undefined for anything else, such as a style sheet. */
const fileOf = (target: string): string | undefined =>
  [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find(path => fileNames.has(path));

/** Circular imports, each written as `a → b → a`. */
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

describe('the modules', () => {
  it('contain every file except the roots and the contract', () => {
    const outside = [...fileNames].filter(name => moduleOf(name) === undefined && !isIn(name, 'preload'));
    expect(outside.toSorted()).toEqual([
      'main/app.ts',
      'main/index.ts',
      'main/reactions.ts',
      'main/stores.ts',
      'renderer/main.tsx',
      'shared/cardHeight.ts',
      'shared/contract.ts',
      'shared/requestData.ts',
      'shared/requestSchemas.ts',
      'shared/snapshot.ts',
    ]);
  });

  it('are every folder but the outermost, so that each has one way in', () => {
    const folders = new Set(files.map(({ name }) => dirname(name)));
    const withoutEntryPoint = [...folders].filter(folder => !fileNames.has(`${folder}/index.ts`));
    expect(withoutEntryPoint.toSorted()).toEqual(['renderer', 'shared']);
  });

  it('start with a comment that says what they contain', () => {
    const undescribed = modules.filter(module => {
      const text = readFileSync(join(source, module, 'index.ts'), 'utf8');
      return !/^\/\*\* [A-Z].+\. \*\//.test(text);
    });
    expect(undescribed).toEqual([]);
  });

  it('are imported only through their index.ts', () => {
    expect(
      violations(({ file, target, own }) => {
        const module = moduleOf(target);
        if (!own || module === undefined || file === 'main/index.ts') return false;
        return !isIn(file, module) && fileOf(target) !== `${module}/index.ts` && fileOf(target) !== undefined;
      }),
    ).toEqual([]);
  });
});

describe('imports', () => {
  it('are never circular, not even between types', () => {
    const edges = new Map(
      files.map(({ name }) => [
        name,
        imports.flatMap(({ file, target, own }) => (file === name && own ? (fileOf(target) ?? []) : [])),
      ]),
    );
    expect(cyclesIn(edges)).toEqual([]);
  });

  it('are reported if they are circular', () => {
    const circular = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(cyclesIn(circular)).toEqual(['b → c → b']);
  });
});

describe('paths', () => {
  /** On macOS and Windows, an import without extension can't tell `anchorForm.ts` from `AnchorForm.tsx`. */
  it('never differ only in case or extension', () => {
    const paths = ['src', 'tests', 'scripts', 'resources'].flatMap(folder =>
      readdirSync(join(source, '..', folder), { recursive: true, encoding: 'utf8' })
        .filter(path => /\.(ts|tsx|mjs|js|css|html)$/.test(path))
        .map(path => join(folder, path)),
    );
    expect(twinsIn(paths)).toEqual([]);
  });

  it('are reported if they do', () =>
    expect(twinsIn(['a/form.ts', 'a/Form.tsx', 'a/other.ts'])).toEqual(['a/form.ts ~ a/Form.tsx']));
});

function twinsIn(paths: readonly string[]): readonly string[] {
  const stemOf = (path: string): string => path.replace(/\.[^./]+$/, '').toLowerCase();
  return paths.flatMap((path, index) => {
    const twin = paths.slice(index + 1).find(other => stemOf(other) === stemOf(path));
    return twin === undefined ? [] : [`${path} ~ ${twin}`];
  });
}

describe('exported names', () => {
  it('are declared in one file each, so that a name has one meaning', () => {
    const declared = ['src', 'tests', 'scripts'].flatMap(folder =>
      readdirSync(join(source, '..', folder), { recursive: true, encoding: 'utf8' })
        .filter(path => /\.tsx?$/.test(path))
        .map(path => join(folder, path))
        .flatMap(path => declarationsIn(path, readFileSync(join(source, '..', path), 'utf8'))),
    );
    expect(declared.length).toBeGreaterThan(1_000);
    expect(ambiguousIn(declared)).toEqual([]);
  });

  it('are reported if they are not', () => {
    const declared = [
      ...declarationsIn('a.ts', 'export const day = 1;\nexport function at(): void {}'),
      ...declarationsIn('b.ts', 'export type Day = string;\nexport interface at {}\nconst day = 2;'),
    ];
    expect(ambiguousIn(declared)).toEqual(['at: a.ts, b.ts']);
  });
});

interface Declaration {
  readonly name: string;
  readonly path: string;
}

function declarationsIn(path: string, text: string): readonly Declaration[] {
  const names = text.matchAll(
    /^export (?:async |abstract )*(?:function\*?|const|class|type|interface|enum) ([\w$]+)/gm,
  );
  // A function with overloads is declared several times.
  return [...new Set([...names].map(([, name = '']) => name))].map(name => ({ name, path }));
}

const ambiguousIn = (declared: readonly Declaration[]): readonly string[] =>
  [...groupBy(declared, ({ name }) => name)]
    .filter(([, found]) => found.length > 1)
    .map(([name, found]) => `${name}: ${found.map(({ path }) => path).join(', ')}`);

describe('the domain', () => {
  it('imports only itself, zod and date-fns', () => {
    expect(
      violations(
        ({ file, target, own }) =>
          isIn(file, 'shared/domain') &&
          !(own ? isIn(target, 'shared/domain') : ['zod', 'date-fns'].includes(target)),
      ),
    ).toEqual([]);
  });

  it('uses date-fns in one file only', () => {
    expect(
      violations(({ file, target }) => target === 'date-fns' && file !== 'shared/domain/common/time.ts'),
    ).toEqual([]);
  });
});

describe('the code shared by main and the windows', () => {
  it('imports neither Electron, Node nor React, and nothing from main or the windows', () => {
    expect(
      violations(
        ({ file, target, own }) =>
          isIn(file, 'shared') &&
          (own ? !isIn(target, 'shared') : ['electron', 'node', 'react'].includes(target)),
      ),
    ).toEqual([]);
  });
});

describe('a window', () => {
  it('imports only the renderer and shared code', () => {
    expect(
      violations(
        ({ file, target, own }) =>
          isIn(file, 'renderer') &&
          (own ? !isIn(target, 'renderer', 'shared') : ['electron', 'node'].includes(target)),
      ),
    ).toEqual([]);
  });

  it('has a bridge that imports only the contract and Electron', () => {
    expect(
      violations(
        ({ file, target, own }) =>
          isIn(file, 'preload') && (own ? !isIn(target, 'shared/contract') : target !== 'electron'),
      ),
    ).toEqual([]);
  });
});

describe('main', () => {
  it('imports nothing from the windows', () => {
    expect(
      violations(({ file, target }) => isIn(file, 'main') && isIn(target, 'renderer', 'preload')),
    ).toEqual([]);
  });

  it('has modules that import only types from each other; the composition root connects them', () => {
    expect(
      violations(
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

  it('has a scheduler that does not import Electron', () => {
    expect(
      violations(({ file, target }) => file === 'main/reset/scheduler.ts' && target === 'electron'),
    ).toEqual([]);
  });

  it('uses the calendar libraries only in the calendar module', () => {
    expect(
      violations(
        ({ file, target }) =>
          ['node-ical', 'temporal-polyfill'].includes(target) && !isIn(file, 'main/calendar'),
      ),
    ).toEqual([]);
  });
});

describe('colours', () => {
  const tokens = readFileSync(join(source, 'renderer/styles/tokens.css'), 'utf8').toLowerCase();
  const colour = /#[0-9a-f]{3,8}\b/gi;

  it('in main and the icons, which have no style sheet, match tokens.css', () => {
    const icons = readFileSync(join(source, '../scripts/icons.ts'), 'utf8');
    const copied = [...occurrencesOf(colour, []), ...(icons.match(colour) ?? [])]
      .map(occurrence => occurrence.split(': ').at(-1) ?? '')
      .map(value => value.toLowerCase());
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter(value => !tokens.includes(value))).toEqual([]);
  });

  it('appear in no other style sheet', () => {
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

describe('a list of any length', () => {
  it('is never spread into arguments, which overflows the stack at about 100,000', () => {
    expect(
      occurrencesOf(
        /\b(?:push|unshift|concat|fromCharCode|Math\.(?:max|min))\((?:[^(){}]*, )?\.\.\.(?!\[)[\w.]+/g,
        [],
      ),
    ).toEqual([]);
  });
});

describe('the clock', () => {
  it('is read in one file of main and in one hook of the renderer', () => {
    expect(
      occurrencesOf(/\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.now\b/g, [
        'main/platform/clock.ts',
        'renderer/lib/inSlices.ts',
        'renderer/lib/useNow.ts',
      ]),
    ).toEqual([]);
  });
});
