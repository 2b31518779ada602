// The takeover page's fields, and the unparsed change they make: the lease is typed in minutes and ends at an instant.
import type { TakeoverTemplate } from '#admin/takeover/templates.ts';
import { startTakeover, type ChangeOf } from '#playlists/site/change.ts';
import { isTargeted } from '#playlists/site/display.ts';
import { parse, type Fault, type Parsed } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { LONGEST_LEASE_MS } from '#playlists/site/takeover.ts';
import type { FormValues } from './form-values.ts';
import { numberOf } from '#admin/typed-number.ts';
import { rawTargets, readTargets, targetFaults, type TypedTargets } from './targets-form.ts';

export interface TypedTakeover {
  readonly severity: string;
  readonly pictogram: string;
  readonly drill: boolean;
  readonly texts: Readonly<Record<string, { readonly title: string; readonly body: string }>>;
  readonly targets: TypedTargets;
  readonly minutes: string;
}

const BLANK = { title: '', body: '' };
/** As playlists/site/takeover.ts allows. */
const MOST_LANGUAGES = 8;
const LONGEST_MINUTES = LONGEST_LEASE_MS / 60_000;

export function readTakeover(form: FormValues): TypedTakeover {
  const languages = form.names().flatMap((name) => /^texts\.([A-Za-z-]{2,20})\.title$/.exec(name)?.[1] ?? []);
  const wording = (language: string) => ({
    title: form.text(`texts.${language}.title`),
    body: form.text(`texts.${language}.body`)
  });
  return {
    severity: form.text('severity'),
    pictogram: form.text('pictogram'),
    drill: form.ticked('drill'),
    texts: Object.fromEntries(languages.map((language) => [language, wording(language)])),
    targets: readTargets(form),
    minutes: form.text('minutes')
  };
}

/** The change as it would start at `now`, or everything that keeps it from starting: what passes is not refused after the last yes. */
export function checkTakeover(
  typed: TypedTakeover,
  site: Site,
  id: string,
  now: number
): Parsed<ChangeOf<'start-takeover'>> {
  const own = takeoverFaults(typed);
  if (own.length > 0) return { ok: false, faults: own };
  const parsed = parse(startTakeover, takeoverChange(typed, id, now));
  if (!parsed.ok) return parsed;
  const reached = Object.values(site.displays).some((display) => isTargeted(parsed.value.targets, display));
  return reached ? parsed : { ok: false, faults: [{ field: 'targets', says: 'must reach at least one display' }] };
}

/** What the schema cannot say in the form's own words. */
export function takeoverFaults(typed: TypedTakeover): Fault[] {
  const minutes = numberOf(typed.minutes);
  const inRange = Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES;
  const lease = inRange ? [] : [{ field: 'minutes', says: `must be 1 to ${LONGEST_MINUTES}` }];
  return [...lease, ...targetFaults(typed.targets)];
}

/** The unparsed change at `now`; its lease counts from then. Ask takeoverFaults first. */
export function takeoverChange(typed: TypedTakeover, id: string, now: number): unknown {
  const { severity, pictogram, drill, texts, targets, minutes } = typed;
  const written = Object.entries(texts).filter(([, { title, body }]) => title !== '' || body !== '');
  const until = new Date(now + numberOf(minutes) * 60_000).toISOString();
  return {
    type: 'start-takeover',
    id,
    severity,
    pictogram,
    drill,
    texts: Object.fromEntries(written),
    targets: rawTargets(targets),
    until
  };
}

/** The form as a template fills it; languages that it has no words in stay blank. A takeover holds at most eight. */
export function typedTemplate(template: TakeoverTemplate, languages: readonly string[]): TypedTakeover {
  const { severity, pictogram, drill, minutes } = template;
  const texts = languages.slice(0, MOST_LANGUAGES).map((language) => [language, template.texts[language] ?? BLANK]);
  return {
    severity,
    pictogram,
    drill,
    texts: Object.fromEntries(texts),
    targets: { type: 'all', displays: [], tags: [] },
    minutes: String(minutes)
  };
}
