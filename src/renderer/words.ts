/** The catalogue and the way of writing times, in the language of this window. */
import { wordsIn } from '../shared/words';
import { timesIn } from '../shared/words/times';

export const words = wordsIn(navigator.language);
export const times = timesIn(navigator.language);
