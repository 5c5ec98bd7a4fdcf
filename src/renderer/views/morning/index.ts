/** The morning window that asks for the day’s direction. */

export { Morning } from './Morning';
