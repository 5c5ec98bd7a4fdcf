/** A week in a few sentences: "Your week, in your words". */

export { initialWeekState, WeekPage, type WeekState } from './WeekPage';
