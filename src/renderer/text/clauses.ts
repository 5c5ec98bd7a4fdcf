/** Joins independent clauses with the language’s separator rather than “and”. */
import type { Translate } from '../../shared/i18n';

export const joinClauses = (clauses: readonly string[], t: Translate): string =>
  clauses.reduce((before, clause) => t('reflection.clauses', { before, clause }));
