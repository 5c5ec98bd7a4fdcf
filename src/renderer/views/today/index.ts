/** The popover at the tray: the day, its direction and a quick check-in. */

export { Today } from './Today';
