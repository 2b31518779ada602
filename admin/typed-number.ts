// A number as it was typed, kept as text so that a refused form shows it again, made into what the schemas can judge.

/** NaN where nothing or no number is typed: the schemas refuse it in words. A decimal comma is a point. */
export function numberOf(typed: string): number {
  return typed === '' ? Number.NaN : Number(typed.replace(',', '.'));
}
