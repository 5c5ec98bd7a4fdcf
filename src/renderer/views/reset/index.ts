/** The overlay that shows a reset and asks for the check-in. */

export { Reset } from './Reset';
