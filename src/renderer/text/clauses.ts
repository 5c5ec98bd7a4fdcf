/** Clauses one after the other, as a language sets them apart: they say things of their own, so no “and” joins them. */
import type { Words } from '../../shared/i18n/catalogue';

export const clausesIn = (clauses: readonly string[], words: Words): string =>
  clauses.reduce((before, clause) => words('reflection.clauses', { before, clause }));
