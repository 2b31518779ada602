// What the takeover page is given by its form's answers.
import type { ChangeOf } from '#playlists/site/change.ts';
import type { FormTrouble } from '#server/desk/make-change.ts';
import type { TypedTakeover } from '#server/desk/takeover-form.ts';

/** Ready to start, waiting for the last yes: as typed, and as it would start. The change's id makes pressing twice start one. */
export interface TakeoverAsked {
  readonly change: ChangeOf<'start-takeover'>;
  readonly typed: TypedTakeover;
}

/** `asked`: checked, to be confirmed. `typed` alone: back in the form, with `faults` where something was refused. */
export interface TakeoverAnswer extends Partial<FormTrouble> {
  readonly asked?: TakeoverAsked;
  readonly typed?: TypedTakeover;
}
