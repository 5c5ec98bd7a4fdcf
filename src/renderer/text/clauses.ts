/** Clauses one after the other, as a language sets them apart: they say things of their own, so no “and” joins them. */
import type { Translate } from '../../shared/i18n';

export const joinClauses = (clauses: readonly string[], t: Translate): string =>
  clauses.reduce((before, clause) => t('reflection.clauses', { before, clause }));
