/** Text, times and numbers in the current language, which may change while they are in use. */
import type { Locale } from '../domain/settings';
import { createCatalogue, type Translate } from './catalogue';
import { catalogues } from './catalogues';
import { type Numbers, numbersIn } from './numbers';
import { type Times, timesIn } from './times';

export interface I18n {
  readonly t: Translate;
  readonly times: Times;
  readonly numbers: Numbers;
  /** Returns the current locale. */
  locale(): Locale;
  /**
   * Loads and switches to another locale, unless a later call asks for another one. Text, times and numbers use it once
   * the promise has resolved; null if they do already.
   */
  setLocale(locale: Locale): Promise<void> | null;
}

/** Creates an instance that starts in English. */
export function createI18n(): I18n {
  const catalogue = createCatalogue();
  let locale: Locale = { language: 'en', tag: 'en' };
  let wanted = locale;
  let times = timesIn(locale.tag);
  let numbers = numbersIn(locale.tag);

  async function switchTo(next: Locale): Promise<void> {
    const { language } = next;
    const load = catalogues[language];
    if (load !== null && !catalogue.hasResourceBundle(language, 'translation')) {
      catalogue.addResourceBundle(language, 'translation', (await load()).default);
    }
    // A catalogue that took long to load must not replace a later choice.
    if (wanted !== next) return;
    await catalogue.changeLanguage(language);
    if (wanted !== next) return;
    locale = next;
    times = timesIn(next.tag);
    numbers = numbersIn(next.tag);
  }

  return {
    t: catalogue.t,
    times: {
      clock: at => times.clock(at),
      timeOfDay: time => times.timeOfDay(time),
      readTimeOfDay: text => times.readTimeOfDay(text),
      hour: at => times.hour(at),
      day: at => times.day(at),
      date: at => times.date(at),
      month: (at, now) => times.month(at, now),
      dayOfMonth: at => times.dayOfMonth(at),
      span: (from, to) => times.span(from, to),
      weekday: (weekday, length) => times.weekday(weekday, length),
      weekdays: () => times.weekdays(),
    },
    numbers: {
      plain: value => numbers.plain(value),
      signed: value => numbers.signed(value),
      percent: share => numbers.percent(share),
    },
    locale: () => locale,
    setLocale(next) {
      wanted = next;
      return next.language === locale.language && next.tag === locale.tag ? null : switchTo(next);
    },
  };
}
