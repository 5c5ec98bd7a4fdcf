/** Which language fits a person, and how times and days are written in it. */

/** BCP 47 tags of the languages that are spoken. */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

export interface Locale {
  readonly language: Language;
  /** A BCP 47 tag: `en-GB` writes times otherwise than `en-US`. */
  readonly tag: string;
}

/**
 * The tongue for a person.
 *
 * @param chosen `system`: the first of `preferred` that is spoken; English if none is
 * @param preferred BCP 47 tags of the system, the dearest first
 * @param region the tag by which the system writes times; it counts where it is of the language that is spoken
 */
export function localeFor(chosen: Language | 'system', preferred: readonly string[], region: string): Locale {
  const tags = preferred.filter(isTag);
  const spoken = tags.flatMap(tag => languages.find(language => isSameLanguage(language, tag)) ?? [])[0];
  const language = chosen === 'system' ? (spoken ?? 'en') : chosen;
  const locale = [region, ...tags].filter(isTag).find(tag => isSameLanguage(language, tag));
  return { language, tag: locale ?? language };
}

/** By the likely script, so that `zh-CN` is simplified Chinese and `zh-TW` is not; Portuguese is understood in all regions. */
function isSameLanguage(language: Language, tag: string): boolean {
  const [ours, theirs] = [new Intl.Locale(language).maximize(), new Intl.Locale(tag).maximize()];
  return ours.language === theirs.language && ours.script === theirs.script;
}

/** A system may be set to something that is no tag, such as `C.UTF-8`. */
function isTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== 'c';
  } catch {
    return false;
  }
}
