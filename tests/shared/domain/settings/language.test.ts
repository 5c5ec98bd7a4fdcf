import { describe, expect, it } from 'vitest';
import { localeFor } from '../../../../src/shared/domain/settings/language';

describe('as the system', () => {
  it('is the first of the person’s languages that is spoken', () =>
    expect(localeFor('system', ['is-IS', 'en-GB', 'en'], 'en-GB')).toEqual({
      language: 'en',
      tag: 'en-GB',
    }));
  it('is English where none is spoken, with the language’s own customs', () =>
    expect(localeFor('system', ['is-IS'], 'is-IS')).toEqual({ language: 'en', tag: 'en' }));
  it('writes times as the region does, where that is of the language', () =>
    expect(localeFor('system', ['en'], 'en-NZ')).toEqual({ language: 'en', tag: 'en-NZ' }));
  it.each(['C', 'C.UTF-8', '', 'not a tag'])('passes over what is no language: %j', none =>
    expect(localeFor('system', [none, 'en-GB'], none)).toEqual({ language: 'en', tag: 'en-GB' }),
  );
});

describe('a language of one’s choice', () => {
  it('is spoken whatever the system speaks', () =>
    expect(localeFor('en', ['is-IS'], 'is-IS')).toEqual({ language: 'en', tag: 'en' }));
});
