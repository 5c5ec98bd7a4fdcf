/** What energy and focus went together with, and how the calendar drifted. */

export { InsightPage } from './InsightPage';
export { type InsightResult, readInsight } from './readInsight';
