// What the page says: it hands the file that was chosen to the thread that verifies, and shows what came of it.
import { keptSaid } from './kept-said.ts';
import type { Outcome, Underway } from './work.ts';

type Part = HTMLElement | string;

export function page(verify: (file: File, said: (now: Outcome | Underway) => void) => void): void {
  const picker = document.querySelector<HTMLInputElement>('#pack');
  const place = document.querySelector<HTMLElement>('#said');
  if (picker === null || place === null) throw new Error('The page is not whole');
  // A second file may be chosen while the first is looked at: only the last one is spoken of.
  let turn = 0;
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file === undefined) return;
    const mine = ++turn;
    place.replaceChildren(element('p', 'figures', `Looking at ${file.name}.`));
    verify(file, (now) => {
      if (mine !== turn) return;
      if (now.type === 'underway')
        place.replaceChildren(element('p', 'figures', `Looking at ${file.name}: ${now.megabytes} MB read.`));
      else place.replaceChildren(...shown(now));
    });
  });
}

function shown({ said, about, states }: Outcome): HTMLElement[] {
  const { wrong, holds, beyond } = said;
  const head = element('h2', '', wrong === null ? 'Nothing in it was changed.' : 'This pack does not hold.');
  const verdict = element('section', wrong === null ? 'verdict right' : 'verdict wrong', head);
  if (wrong !== null) verdict.append(element('p', '', element('strong', '', wrong)));
  if (about !== null) {
    const day = new Date(about.madeAt).toISOString().slice(0, 10);
    verdict.append(element('p', 'figures', `${about.name} · made on ${day} · ${about.rows} rows`));
  }
  if (holds.length > 0)
    verdict.append(
      element('h3', '', wrong === null ? 'What holds' : 'What was found to hold before that'),
      list(holds)
    );
  if (beyond.length > 0) verdict.append(element('h3', '', 'What nobody can tell from a pack'), list(beyond));
  return states.length > 0 && wrong === null ? [verdict, kept(states)] : [verdict];
}

/** For whoever has a state from elsewhere: on paper, or from a mail. */
function kept(states: Outcome['states']): HTMLElement {
  const field = element('textarea', '') as HTMLTextAreaElement;
  field.id = 'kept';
  field.rows = 6;
  const label = element('label', '', 'A signed state that you kept (all of its lines)') as HTMLLabelElement;
  label.htmlFor = field.id;
  const answer = element('p', '');
  answer.setAttribute('role', 'status');
  field.addEventListener(
    'input',
    () => (answer.textContent = field.value.trim() === '' ? '' : keptSaid(field.value, states))
  );
  return element('section', '', element('h3', '', 'Does it go on from what you know?'), label, field, answer);
}

const list = (all: readonly string[]): HTMLElement => element('ul', '', ...all.map((one) => element('li', '', one)));

function element(name: string, className: string, ...parts: Part[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...parts);
  return made;
}
