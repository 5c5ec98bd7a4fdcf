/** Every language has the same keys and placeholders as English, and no unused ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invitationsWithBell } from '../../../src/shared/domain/reset/invitation';
import { type Language, languages } from '../../../src/shared/domain/settings/language';
import type { Catalogue } from '../../../src/shared/i18n/catalogue';
import { catalogues } from '../../../src/shared/i18n/catalogues';
import { createI18n } from '../../../src/shared/i18n/i18n';
import en from '../../../src/shared/i18n/locales/en.json';
import es from '../../../src/shared/i18n/locales/es.json';
import fr from '../../../src/shared/i18n/locales/fr.json';
import ptBR from '../../../src/shared/i18n/locales/pt-BR.json';
import { type CatalogueLeaf, leavesOf } from '../../support/words';

const pluralEnding = /_(zero|one|two|few|many|other)$/;
const baseOf = (path: string): string => path.replace(pluralEnding, '');
const blanksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+(?:, list)?)(?:\([^)]+\)|, [^}]+)?\}\}/g)]
    .map(([, name = '']) => name)
    .toSorted();
/** The numbers in a text itself, such as the 30 in `30 MB`. */
const numbersOf = (text: string): readonly string[] => text.match(/\d+/g) ?? [];
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted();

const loaded = await Promise.all(
  languages.map(async language => {
    const load = catalogues[language];
    return { language, catalogue: load === null ? (en as Catalogue) : (await load()).default };
  }),
);

const english = leavesOf(en);

it('invitations for which the end must be heard are those with closed eyes or away from the desk', () =>
  expect(invitationsWithBell).toEqual(
    en.invitations.flatMap((text, index) =>
      /(?:Close|Cover) your eyes|Walk to|Open a window/.test(text) ? [index] : [],
    ),
  ));

describe.each(loaded)('$language', ({ language, catalogue }) => {
  const leaves = leavesOf(catalogue);

  it('has exactly the keys that English has', () =>
    expect(unique(leaves.map(([path]) => baseOf(path)))).toEqual(
      unique(english.map(([path]) => baseOf(path))),
    ));

  it('has every plural form that it needs', () => {
    const rules = new Intl.PluralRules(language);
    const needed = unique(Array.from({ length: 200 }, (_, count) => rules.select(count)));
    const plurals = unique(
      english
        .map(([path]) => path)
        .filter(path => /_other$/.test(path))
        .map(baseOf),
    );
    const paths = new Set(leaves.map(([path]) => path));
    expect(
      plurals.flatMap(path => needed.map(ending => `${path}_${ending}`)).filter(path => !paths.has(path)),
    ).toEqual([]);
  });

  it('has the same placeholders', () => {
    // One plural form may have "one" or "no" where another has the number.
    const blanksIn = (all: readonly CatalogueLeaf[]) =>
      Object.fromEntries(
        unique(all.map(([path]) => baseOf(path))).map(path => [
          path,
          unique(all.filter(([other]) => baseOf(other) === path).flatMap(([, text]) => blanksOf(text))),
        ]),
      );
    expect(blanksIn(leaves)).toEqual(blanksIn(english));
  });

  it('has the same numbers as English', () => {
    const texts = new Map(leaves);
    const without = english.filter(([path, text]) =>
      numbersOf(text).some(number => texts.has(path) && !numbersOf(texts.get(path) ?? '').includes(number)),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('has no empty texts and no exclamation marks', () =>
    expect(leaves.filter(([, text]) => text.trim() === '' || /[!！¡]/.test(text))).toEqual([]));

  it('has no typewriter’s apostrophes', () =>
    expect(leaves.filter(([, text]) => /\p{L}'\p{L}/u.test(text))).toEqual([]));

  it('has invitations that fit the ring, without duplicates', () => {
    const invitations = (catalogue as typeof en).invitations;
    const isWide = /^(ja|zh)/.test(language);
    expect(new Set(invitations).size).toBe(en.invitations.length);
    expect(invitations.filter(text => text.length > (isWide ? 26 : 64))).toEqual([]);
  });
});

describe('French punctuation', () => {
  it('stays with its word: a line can’t break at the narrow space before it', () =>
    expect(leavesOf(fr).filter(([, text]) => / [:;?!»]|« /.test(text))).toEqual([]));
});

describe('the article before a time', () => {
  it.each([
    ['es', leavesOf(es)],
    ['pt-BR', leavesOf(ptBR)],
  ])('is nowhere written out in %s: it is another one at one o’clock', (_language, leaves) =>
    expect(leaves.filter(([, text]) => /(^| )(las?|das?|às?|as)( \{\{|$)/.test(text))).toEqual([]),
  );

  it.each<[Language, string, string]>([
    ['es', '10:40', 'En pausa hasta las 10:40'],
    ['es', '1:40', 'En pausa hasta la 1:40'],
    ['es', '0:40', 'En pausa hasta las 0:40'],
    ['es', '13:40', 'En pausa hasta las 13:40'],
    ['es', '1:40 p.m.', 'En pausa hasta la 1:40 p.m.'],
    ['es', '12:40 a.m.', 'En pausa hasta las 12:40 a.m.'],
  ])('is that of the hour in %s: %s', async (language, time, said) => {
    const { t, setLocale } = createI18n();
    await setLocale({ language, tag: language });
    expect(t('today.pausedUntil', { time }).replace('\u00a0', ' ')).toBe(said);
  });

  it.each<[string, string]>([
    ['10:40', 'terminou às 10:40'],
    ['1:40', 'terminou à 1:40'],
    ['0:40', 'terminou à 0:40'],
    ['13:40', 'terminou às 13:40'],
  ])('is that of the hour in pt-BR: %s', async (time, said) => {
    const { t, setLocale } = createI18n();
    await setLocale({ language: 'pt-BR', tag: 'pt-BR' });
    expect(t('reset.endedAt', { time }).replace('\u00a0', ' ')).toBe(said);
  });
});

describe('the catalogue', () => {
  it('has no unused keys', () => {
    const source = join(import.meta.dirname, '../../../src');
    const texts = ['../scripts', '.'].flatMap(folder =>
      readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
        .filter(name => /\.tsx?$/.test(name))
        .map(name => readFileSync(join(source, folder, name), 'utf8')),
    );
    const names = new Set(texts.flatMap(text => [...text.matchAll(/'([\w.-]+)'/g)].map(([, name]) => name)));
    // `mark.${what}Because` uses every key with that beginning and end.
    const patterns = texts
      .flatMap(text => [...text.matchAll(/`((?:[\w.-]|\$\{[^}]*\})+)`/g)])
      .map(([, template = '']) => template.replace(/\$\{.*?\}/g, '*'))
      .filter(template => /^[\w*-]+(\.[\w*-]+)+$/.test(template) && /[a-z]{3}/.test(template))
      .map(template => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`));
    // A list is used as a whole, or through the object that contains it.
    const isOfList = (path: string): boolean =>
      /\.\d+$/.test(path) &&
      path.split('.').some((_, count, parts) => names.has(parts.slice(0, count).join('.')));
    const unasked = unique(english.map(([path]) => baseOf(path))).filter(
      path => !names.has(path) && !isOfList(path) && !patterns.some(pattern => pattern.test(path)),
    );
    expect(unasked).toEqual([]);
  });
});
