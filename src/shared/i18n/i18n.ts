/** Words, times and numbers in the language of the moment: it may change while they are in use. */
import type { Tongue } from '../domain/settings/language';
import { createCatalogue, type Words } from './catalogue';
import { catalogues } from './catalogues';
import { type Numbers, numbersIn } from './numbers';
import { type Times, timesIn } from './times';

export interface Speech {
  readonly words: Words;
  readonly times: Times;
  readonly numbers: Numbers;
  /** What is spoken now. */
  tongue(): Tongue;
  /** From the end of this on, all of them are of that tongue. */
  speak(tongue: Tongue): Promise<void>;
}

/** Speaks English until it is told otherwise. */
export function createSpeech(): Speech {
  const catalogue = createCatalogue();
  let tongue: Tongue = { language: 'en', locale: 'en' };
  let times = timesIn(tongue.locale);
  let numbers = numbersIn(tongue.locale);

  return {
    words: catalogue.t,
    times: {
      clock: at => times.clock(at),
      timeOfDay: time => times.timeOfDay(time),
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
      percent: share => numbers.percent(share),
    },
    tongue: () => tongue,
    async speak(next) {
      const { language } = next;
      const load = catalogues[language];
      if (load !== null && !catalogue.hasResourceBundle(language, 'translation')) {
        catalogue.addResourceBundle(language, 'translation', (await load()).default);
      }
      await catalogue.changeLanguage(language);
      tongue = next;
      times = timesIn(next.locale);
      numbers = numbersIn(next.locale);
    },
  };
}
