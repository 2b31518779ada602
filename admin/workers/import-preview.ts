// What the import page shows before anything is written: the plan, and the file's text to carry it out with.
import type { ImportPlan } from '#server/people/import-workers.ts';

export interface ImportPreview extends ImportPlan {
  readonly text: string;
  readonly name: string;
  /** Stands for the plan: the import goes ahead only where it is still the same. */
  readonly seal: string;
}
