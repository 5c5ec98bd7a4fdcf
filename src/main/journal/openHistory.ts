/** Everything that looks back, put together: past days and search, the data for insight, and the sample's past. */
import type { InsightInput } from '../../shared/contract';
import type { Translate } from '../../shared/i18n';
import { createHistory, type HistoryParts, type JournalHistory } from './history';
import { type InsightInputParts, readInsightInput } from './insightInput';
import {
  createJournalWithSample,
  type JournalWithSample,
  type JournalWithSampleParts,
} from './journalWithSample';

type OpenHistoryParts = Omit<
  HistoryParts & InsightInputParts & JournalWithSampleParts,
  'journalWithSample' | 'lines'
> & { readonly t: Translate };

export function openHistory({ t, ...parts }: OpenHistoryParts): {
  readonly history: JournalHistory;
  readonly journalWithSample: JournalWithSample;
  insightInput(): Promise<InsightInput>;
} {
  const lines = () => t('sample.lines', { returnObjects: true });
  const journalWithSample = createJournalWithSample({ ...parts, lines });
  return {
    history: createHistory({ ...parts, journalWithSample }),
    journalWithSample,
    insightInput: () => readInsightInput({ ...parts, journalWithSample }, parts.clock.now()),
  };
}
