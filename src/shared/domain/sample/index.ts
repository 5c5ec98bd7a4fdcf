/** The sample: what was supposedly logged in the months before the sample day. */

export {
  isOfSample,
  isOfSampleMonths,
  meetingEndsSinceSample,
  type SampleLines,
  sampleEntries,
} from './sample';
