/** The card that announces a reset, with a way to say that the meeting is still on, and one to do without. */

export { Arrival } from './Arrival';
