/** The draw of an experiment at a transition, as it is kept in the journal with the plan it belongs to. */
import { z } from 'zod';
import { instantSchema } from '../common';

/** How many working days an experiment can be agreed for. */
export const experimentDays = [10, 20, 30] as const;
export type ExperimentDays = (typeof experimentDays)[number];

/** How many draws make a block, half of which give the minute. */
export const blockSizes = [4, 6] as const;

/** What was agreed when an experiment began. */
export const experimentPlanSchema = z.object({
  id: z.string().min(1).max(100),
  startedAt: instantSchema,
  days: z.literal(experimentDays),
  blockSize: z.literal(blockSizes),
});
export type ExperimentPlan = Readonly<z.infer<typeof experimentPlanSchema>>;

/** The experiment that was begun last on this computer, as the settings keep it. */
export const currentExperimentSchema = experimentPlanSchema.extend({
  /** When it was stopped before its end. */
  stoppedAt: instantSchema.nullable(),
});
export type CurrentExperiment = Readonly<z.infer<typeof currentExperimentSchema>>;

/** Each draw has its plan, so that the journal alone, or an export of it, tells the whole experiment. */
export const drawSchema = z.object({
  experiment: experimentPlanSchema,
  /** Counted from 0. */
  block: z.number().int().min(0),
  /** Whether it gave the minute. */
  minute: z.boolean(),
});
export type Draw = Readonly<z.infer<typeof drawSchema>>;
