/** Choosing the app's language, and the locale for times and dates. */

/** BCP 47 tags of the languages that the app is translated into. */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

export interface Locale {
  readonly language: Language;
  /** A BCP 47 tag for formatting: `en-GB` and `en-US` write times differently. */
  readonly tag: string;
}

/**
 * Returns the locale for the user's choice and system.
 *
 * @param chosen `system` means the first of `preferred` that the app supports, or English if it supports none
 * @param preferred the system's languages as BCP 47 tags, in order of preference
 * @param region the tag by which the system formats times; used if it is for the same language
 */
export function localeFor(chosen: Language | 'system', preferred: readonly string[], region: string): Locale {
  const tags = preferred.filter(isTag);
  const supported = tags.flatMap(tag => languages.find(language => isSameLanguage(language, tag)) ?? [])[0];
  const language = chosen === 'system' ? (supported ?? 'en') : chosen;
  const locale = [region, ...tags].filter(isTag).find(tag => isSameLanguage(language, tag));
  return { language, tag: locale ?? language };
}

/** Compares language and likely script, so that `zh-CN` is Simplified Chinese and `zh-TW` isn't, and `pt` covers all regions. */
function isSameLanguage(language: Language, tag: string): boolean {
  const [one, other] = [new Intl.Locale(language).maximize(), new Intl.Locale(tag).maximize()];
  return one.language === other.language && one.script === other.script;
}

/** The system's locale may not be a language tag: `C.UTF-8`, say. */
function isTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== 'c';
  } catch {
    return false;
  }
}
