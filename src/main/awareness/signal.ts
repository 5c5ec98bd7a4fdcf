/** What every signal is: a question to the system. */
import type { Finding } from '../../shared/domain/signal';

/** Asks once. Never rejects; what is not answered within two seconds is `unreadable`. */
export type Signal = () => Promise<Finding>;
