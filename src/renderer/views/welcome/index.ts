/** First launch: what One Degree does, adding a calendar, and one reset to try. */

export { Welcome } from './Welcome';
