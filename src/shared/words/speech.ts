/** Words and times in the language of the moment: it may change while they are in use. */
import type { Tongue } from '../domain/language';
import { catalogues } from './catalogues';
import { createCatalogue, type Words } from './index';
import { type Times, timesIn } from './times';

export interface Speech {
  readonly words: Words;
  readonly times: Times;
  /** What is spoken now. */
  tongue(): Tongue;
  /** From the end of this on, words and times are of that tongue. */
  speak(tongue: Tongue): Promise<void>;
}

/** Speaks English until it is told otherwise. */
export function createSpeech(): Speech {
  const catalogue = createCatalogue();
  let tongue: Tongue = { language: 'en', locale: 'en' };
  let times = timesIn(tongue.locale);

  return {
    words: catalogue.t,
    times: {
      clock: at => times.clock(at),
      timeOfDay: time => times.timeOfDay(time),
      hour: at => times.hour(at),
      day: at => times.day(at),
      date: at => times.date(at),
      month: (at, now) => times.month(at, now),
      weekday: (weekday, length) => times.weekday(weekday, length),
      weekdays: () => times.weekdays(),
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
    },
  };
}
