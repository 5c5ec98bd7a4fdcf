/** The documents refer only to things that exist, and the README stays short. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs')).map(name => `docs/${name}`),
];

const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

const matches = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, captured = '']) => captured);

/** The heading anchors as GitHub generates them: lower case, no punctuation, hyphens for spaces. */
const anchorsIn = (text: string): readonly string[] =>
  matches(/^#+ (.+)$/gm, text).map(heading =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages)('%s', page => {
  const text = textOf(page);

  it('names only files that exist', () => {
    const named = matches(/(?:`|^npm .* )((?:src|tests|scripts|resources|docs)\/[\w./-]+)/gm, text);
    expect(named.filter(path => !existsSync(join(root, path)))).toEqual([]);
  });

  it('links only to pages and headings that exist', () => {
    const links = [...matches(/\]\(([^)]+)\)/g, text), ...matches(/(?:src|srcset)="([^"]+)"/g, text)];
    const broken = links
      .filter(link => !/^https?:/.test(link))
      .filter(link => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : join(dirname(page), path);
        if (!existsSync(join(root, target))) return true;
        return anchor !== undefined && !anchorsIn(textOf(target)).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(textOf('package.json'));
    const named = matches(/(?:^|`|&& )npm (?:run (?:--silent )?)?([a-z][\w:-]*)/gm, text);
    expect(named.filter(name => name !== 'install' && !(name in scripts))).toEqual([]);
  });
});

describe('README.md', () => {
  it('has at most about 700 words, without the table of libraries', () => {
    const text = textOf('README.md')
      .replace(/<details>[\s\S]*<\/details>/, '')
      .replace(/<picture>.*?<\/picture>/g, '')
      .replace(/\]\([^)]*\)/g, ']');
    expect(text.split(/\s+/).filter(word => /\w/.test(word)).length).toBeLessThanOrEqual(720);
  });

  it('lists every library with a reason, and none that is not used', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json'));
    const rows = matches(
      /^\| (.+?) \|/gm,
      textOf('README.md').match(/<details>[\s\S]*<\/details>/)?.[0] ?? '',
    );
    const named = rows
      .slice(1)
      .flatMap(cell =>
        cell
          .replace(/^\*.*?\* /, '')
          .replaceAll('\\', '')
          .split(', '),
      )
      .map(name => (name === 'newsreader' ? '@fontsource-variable/newsreader' : name));
    const used = Object.keys({ ...dependencies, ...devDependencies });
    const isNamed = (name: string): boolean =>
      named.includes(name) || (name.startsWith('@types/') && named.includes('@types/*'));
    expect(used.filter(name => !isNamed(name))).toEqual([]);
    expect(named.filter(name => name !== '@types/*' && !used.includes(name))).toEqual([]);
  });
});
