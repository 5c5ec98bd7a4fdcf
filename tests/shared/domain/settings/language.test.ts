import { describe, expect, it } from 'vitest';
import { localeFor } from '../../../../src/shared/domain/settings/language';

describe("the system's language", () => {
  it("is the first supported one of the user's languages", () =>
    expect(localeFor('system', ['is-IS', 'en-GB', 'en'], 'en-GB')).toEqual({
      language: 'en',
      tag: 'en-GB',
    }));
  it("is English if none is supported, in the language's own format", () =>
    expect(localeFor('system', ['is-IS'], 'is-IS')).toEqual({ language: 'en', tag: 'en' }));
  it("uses the region's format if that is for the same language", () =>
    expect(localeFor('system', ['en'], 'en-NZ')).toEqual({ language: 'en', tag: 'en-NZ' }));
  it.each(['C', 'C.UTF-8', '', 'not a tag'])('skips what is not a language tag: %j', none =>
    expect(localeFor('system', [none, 'en-GB'], none)).toEqual({ language: 'en', tag: 'en-GB' }),
  );
});

describe('a chosen language', () => {
  it("is used whatever the system's language", () =>
    expect(localeFor('en', ['is-IS'], 'is-IS')).toEqual({ language: 'en', tag: 'en' }));
});
