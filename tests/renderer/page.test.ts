import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/renderer');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.css'),
);

describe('the page’s content security policy', () => {
  it('allows only the app’s own files', () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(read('index.html'))?.[1];
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });
});

describe('colours and durations', () => {
  it('are defined only in tokens.css', () => {
    const raw = /#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(|\b\d+m?s\b/gi;
    const found = sheets
      .filter(name => name !== join('styles', 'tokens.css'))
      .flatMap(name =>
        (
          read(name)
            .replace(/\/\*[\s\S]*?\*\//g, '')
            .match(raw) ?? []
        ).map(match => `${name}: ${match}`),
      );
    expect(found).toEqual([]);
  });

  it.each(['ink', 'quiet', 'sea', 'ochre', 'moss'])(
    '%s is legible on every surface, in light and in dark',
    name => {
      const ratios = ['paper', 'raised', 'sunken'].flatMap(surface =>
        [0, 1].map(scheme => contrast(token(name, scheme), token(surface, scheme))),
      );
      expect(ratios.filter(ratio => ratio < 4.9)).toEqual([]);
    },
  );
});

/** @param scheme 0 is light, 1 dark */
function token(name: string, scheme: number): string {
  const colours = new RegExp(`--${name}: light-dark\\((#[\\da-f]{6}), (#[\\da-f]{6})\\)`).exec(
    read('styles/tokens.css'),
  );
  return colours?.[scheme + 1] ?? '';
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map(from => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
