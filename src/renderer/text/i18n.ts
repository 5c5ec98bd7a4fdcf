/** Words, times and numbers in this window, in the language that main names. */
import { createSpeech } from '../../shared/i18n/i18n';

export const { words, times, numbers, tongue, speak } = createSpeech();
