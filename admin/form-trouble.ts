// How a form hands its trouble down to its fields: each field finds the fault that carries its name.
import { createContext } from 'svelte';
import type { FormTrouble } from '#server/desk/make-change.ts';

type Trouble = () => FormTrouble | null;

const [getTrouble, setTrouble] = createContext<Trouble>();
export { setTrouble };

/** A field's view of the form around it: the sentence to show beside the field called `name`, or null. */
export function faultOf(): (name: string) => string | null {
  const trouble = getTrouble();
  return (name) => {
    const fault = trouble()?.faults.find(({ field }) => field === name || field.startsWith(`${name}.`));
    return fault === undefined ? null : sentence(fault.says);
  };
}

/** `must not be empty` → `Must not be empty.` */
export function sentence(says: string): string {
  const text = says.charAt(0).toUpperCase() + says.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** What stands on top of the form: a fault of one field is named by it (`viewingDistanceM` → `Viewing distance m`). */
export function summary(trouble: FormTrouble): string[] {
  if (trouble.code !== 'invalid') return trouble.faults.map(({ says }) => sentence(says));
  return trouble.faults.map(({ field, says }) => sentence(`${inWords(field)} ${says}`.trim()));
}

function inWords(field: string): string {
  const last = field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  return last.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}
