/** The sample day and the made-up months before it. */

export { isOfSample, isOfSampleMonths, meetingEnds, type SampleLines, sampleEntries } from './sample';
