/** Words, times and numbers in this window, in the language that main names. */
import { createSpeech } from '../shared/words/speech';

export const { words, times, numbers, tongue, speak } = createSpeech();
