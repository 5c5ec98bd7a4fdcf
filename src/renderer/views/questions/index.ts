/** The card with an experiment's two questions, before it draws. */

export { Questions } from './Questions';
