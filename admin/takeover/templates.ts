// Words that are ready when there is no time to write: what most floors drill, in the languages they run in.
import type { pictograms, severities } from '#playlists/site/takeover.ts';

export interface TakeoverTemplate {
  readonly key: string;
  /** What the button that picks it says. */
  readonly name: string;
  readonly hint: string;
  readonly severity: (typeof severities)[number];
  readonly pictogram: (typeof pictograms)[number];
  readonly drill: boolean;
  readonly minutes: number;
  readonly texts: Readonly<Record<string, { readonly title: string; readonly body: string }>>;
}

const leave = {
  en: { title: 'Leave the hall', body: 'Stop your machine. Walk to the muster point. Follow the wardens.' },
  de: { title: 'Halle verlassen', body: 'Maschine abschalten. Zum Sammelplatz gehen. Den Räumungshelfern folgen.' },
  pl: { title: 'Opuść halę', body: 'Zatrzymaj maszynę. Idź do punktu zbiórki. Słuchaj osób kierujących ewakuacją.' }
};

export const takeoverTemplates: readonly TakeoverTemplate[] = [
  {
    key: 'leave',
    name: 'Leave the hall',
    hint: 'Fire, gas, evacuation',
    severity: 'emergency',
    pictogram: 'leave',
    drill: false,
    minutes: 60,
    texts: leave
  },
  {
    key: 'shelter',
    name: 'Severe weather: shelter',
    hint: 'Storm, hail, tornado',
    severity: 'emergency',
    pictogram: 'shelter',
    drill: false,
    minutes: 60,
    texts: {
      en: {
        title: 'Severe weather: shelter',
        body: 'Stay inside. Keep away from doors and windows. Wait for the all-clear.'
      },
      de: {
        title: 'Unwetter: Schutz suchen',
        body: 'Im Gebäude bleiben. Weg von Toren und Fenstern. Auf Entwarnung warten.'
      },
      pl: {
        title: 'Burza: szukaj schronienia',
        body: 'Zostań w budynku. Z dala od drzwi i okien. Czekaj na odwołanie alarmu.'
      }
    }
  },
  {
    key: 'drill',
    name: 'Fire drill',
    hint: 'Practice; says so on every screen',
    severity: 'emergency',
    pictogram: 'fire',
    drill: true,
    minutes: 15,
    texts: {
      en: { title: 'Fire drill: leave the hall', body: leave.en.body },
      de: { title: 'Feuerübung: Halle verlassen', body: leave.de.body },
      pl: { title: 'Próbny alarm: opuść halę', body: leave.pl.body }
    }
  },
  {
    key: 'own',
    name: 'Own words',
    hint: 'Anything else that must cut in',
    severity: 'warning',
    pictogram: 'attention',
    drill: false,
    minutes: 60,
    texts: {}
  }
];
