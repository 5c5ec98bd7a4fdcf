/** The end-of-day question, the days before it, and what they show together. */

export { Reflection } from './Reflection';
