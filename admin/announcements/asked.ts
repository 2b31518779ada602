// What the editor's fields come to, as the server answers it while they are being filled in.
import * as v from 'valibot';

export const asked = v.strictObject({
  /** The sentence; null where it is not complete yet. */
  says: v.nullable(v.string()),
  /** How many people it asks today, at the most where it asks those on duty. */
  people: v.nullable(v.number()),
  onDuty: v.boolean()
});
export type Asked = v.InferOutput<typeof asked>;
