/** The newest version of the app: what is known of it, whether it is newer, and when to ask next. */

export { isNewer, isQuestionDue, nextQuestionAt, type Release, releaseSchema } from './release';
