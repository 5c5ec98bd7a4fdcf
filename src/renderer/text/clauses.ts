/** Joins clauses and sentences as the language does. */
import type { Translate } from '../../shared/i18n';

/** Joins independent clauses with a separator rather than “and”. */
export const joinClauses = (clauses: readonly string[], t: Translate): string =>
  clauses.reduce((before, clause) => t('reflection.clauses', { before, clause }));

/** Joins whole sentences, between which Japanese and Chinese have no space. */
export const joinSentences = (sentences: readonly string[], t: Translate): string =>
  sentences.reduce((before, sentence) => t('reflection.sentences', { before, sentence }));
