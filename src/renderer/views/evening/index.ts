/** The day’s question on a card in the corner. */

export { Evening } from './Evening';
