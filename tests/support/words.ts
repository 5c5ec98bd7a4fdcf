/** What is said, in English. */
import { createCatalogue } from '../../src/shared/words';

export const english = createCatalogue().t;
