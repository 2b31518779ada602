// Who is to be reminded of what, crew by crew, as the page shows it.
export interface Reminder {
  readonly worker: string;
  readonly name: string;
  readonly number: string;
  /** Due sooner first; `dueAt` in epoch ms, null where there is no such time yet, or none at all. */
  readonly of: readonly { readonly announcement: string; readonly title: string; readonly dueAt: number | null }[];
}
export interface CrewReminders {
  /** Empty for those in none. */
  readonly crew: string;
  readonly name: string;
  /** Epoch ms; null while they are off duty. */
  readonly onDutyUntil: number | null;
  /** Who is late first. */
  readonly people: readonly Reminder[];
}
