// What the sample floor tells: eight announcements of every kind. The pictures are named by their file.
import type { Content, Wording } from '#playlists/site/announcement.ts';

type SampleLanguage = 'de' | 'pl' | 'en';

export interface SampleAnnouncement {
  readonly id: string;
  readonly template: 'text' | 'picture-text' | 'picture' | 'big-number';
  readonly kind: Content['kind'];
  /** File in pictures/ without its ending. */
  readonly picture: 'press' | 'forklift' | 'handover' | 'ear-protection' | 'escape-route' | 'canteen' | null;
  readonly asksAcknowledgement: boolean;
  /** Crews that must confirm; empty is everybody. */
  readonly crews: readonly string[];
  /** A big number counts from the day that lies this many days before the floor is made. */
  readonly countsDays: number | null;
  /** It expires this many days after the floor is made. */
  readonly staysDays: number | null;
  readonly texts: Readonly<Partial<Record<SampleLanguage, Wording>>>;
}

const shown = { asksAcknowledgement: false, crews: [], countsDays: null, staysDays: null } as const;
const confirmed = { ...shown, asksAcknowledgement: true } as const;

export const sampleAnnouncements: readonly SampleAnnouncement[] = [
  {
    ...confirmed,
    id: 'press-4-wait',
    template: 'picture-text',
    kind: 'safety',
    picture: 'press',
    texts: {
      de: {
        title: 'Presse 4: 15 Minuten warten, dann erst öffnen',
        body: 'Nach dem Stopp steht der Stößel jetzt **15 Minuten** unter Druck statt 5. Schau auf das Manometer: **erst bei null öffnen.**',
        alt: 'Eine stehende Presse mit Manometer und einer Uhr, auf der eine Viertelstunde markiert ist'
      },
      pl: {
        title: 'Prasa 4: odczekaj 15 minut przed otwarciem',
        body: 'Po zatrzymaniu suwak jest teraz pod ciśnieniem przez **15 minut**, a nie 5. Patrz na manometr: **otwieraj dopiero przy zerze.**',
        alt: 'Zatrzymana prasa z manometrem i zegar z zaznaczonym kwadransem'
      },
      en: {
        title: 'Press 4: wait 15 minutes before you open it',
        body: 'After a stop the ram now stays under pressure for **15 minutes** instead of 5. Watch the gauge: **open only at zero.**',
        alt: 'A press at rest with a pressure gauge and a clock on which a quarter of an hour is marked'
      }
    }
  },
  {
    // No Polish text yet: who reads only Polish can't confirm it, and the pages say so.
    ...confirmed,
    id: 'gate-3-stop-line',
    template: 'picture-text',
    kind: 'safety',
    picture: 'forklift',
    texts: {
      de: {
        title: 'Neue Haltelinie an Tor 3',
        body: 'Stapler fahren rückwärts aus Tor 3. **Halte an der gelben Linie**, suche Blickkontakt und geh erst, wenn der Stapler steht.',
        alt: 'Ein Stapler fährt rückwärts aus Tor 3; eine Person wartet an der gelben Linie'
      },
      en: {
        title: 'New stop line at gate 3',
        body: 'Forklifts come out of gate 3 backwards. **Stop at the yellow line**, look the driver in the eye and cross only once the truck stands still.',
        alt: 'A forklift backs out of gate 3; a person waits at the yellow line'
      }
    }
  },
  {
    ...confirmed,
    id: 'line-2-first-parts',
    template: 'picture-text',
    kind: 'warning',
    picture: 'handover',
    crews: ['crew-b'],
    texts: {
      de: {
        title: 'Linie 2: die ersten 20 Teile von Hand prüfen',
        body: 'Die Zuführung ist umgebaut. **Crew B** prüft zu Beginn jeder Schicht **20 Teile** mit der Lehre und trägt sie an der Übergabetafel ein.',
        alt: 'Schichtübergabe an der Tafel: von zwanzig Kästchen sind sieben abgehakt'
      },
      pl: {
        title: 'Linia 2: pierwsze 20 sztuk sprawdź ręcznie',
        body: 'Podajnik został przebudowany. **Crew B** na początku każdej zmiany kontroluje **20 sztuk** sprawdzianem i zapisuje wynik na tablicy.',
        alt: 'Przekazanie zmiany przy tablicy: z dwudziestu pól odhaczono siedem'
      },
      en: {
        title: 'Line 2: check the first 20 parts by hand',
        body: 'The feeder has been rebuilt. **Crew B** checks **20 parts** with the gauge at the start of each shift and ticks them off on the handover board.',
        alt: 'Shift handover at the board: seven of twenty boxes are ticked'
      }
    }
  },
  {
    ...shown,
    id: 'ear-protection',
    template: 'picture',
    kind: 'safety',
    picture: 'ear-protection',
    texts: {
      de: {
        title: 'Ab der blauen Linie: Gehörschutz tragen',
        body: 'Dahinter: **85 dB und mehr**. Stöpsel hängen am Eingang.',
        alt: 'Eine Person mit Kapselgehörschutz hinter der blauen Linie, davor eine laute Presse'
      },
      pl: {
        title: 'Za niebieską linią noś ochronniki słuchu',
        body: 'Za nią: **85 dB i więcej**. Zatyczki wiszą przy wejściu.',
        alt: 'Osoba w nausznikach za niebieską linią, przed nią głośna prasa'
      },
      en: {
        title: 'Ear protection from the blue line on',
        body: 'Beyond it: **85 dB and more**. Ear plugs hang at the entrance.',
        alt: 'A person with ear muffs behind the blue line, a loud press in front'
      }
    }
  },
  {
    ...shown,
    id: 'escape-route',
    template: 'picture',
    kind: 'warning',
    picture: 'escape-route',
    texts: {
      de: {
        title: 'Fluchtweg freihalten',
        body: 'Paletten gehören in die gelben Felder, **auch für eine Minute**.',
        alt: 'Ein freier grüner Weg führt durch die Halle zum Notausgang; Paletten stehen daneben'
      },
      pl: {
        title: 'Droga ewakuacyjna musi być wolna',
        body: 'Palety stawiaj w żółtych polach, **nawet na minutę**.',
        alt: 'Wolny zielony pas prowadzi przez halę do wyjścia ewakuacyjnego; palety stoją obok'
      },
      en: {
        title: 'Keep the escape route free',
        body: 'Pallets belong in the yellow fields, **even for a minute**.',
        alt: 'A free green path leads through the hall to the emergency exit; pallets stand beside it'
      }
    }
  },
  {
    ...shown,
    id: 'days-without-accident',
    template: 'big-number',
    kind: 'good',
    picture: null,
    countsDays: 412,
    texts: {
      de: {
        title: 'Ohne Unfall',
        body: 'Danke, dass ihr aufeinander achtet. Meldet auch Beinaheunfälle: so bleibt es dabei.',
        alt: ''
      },
      pl: {
        title: 'Bez wypadku',
        body: 'Dziękujemy, że na siebie uważacie. Zgłaszajcie też sytuacje, w których mało brakowało do wypadku.',
        alt: ''
      },
      en: {
        title: 'Without an accident',
        body: 'Thank you for looking out for each other. Report near misses too: that keeps the count going.',
        alt: ''
      }
    }
  },
  {
    ...shown,
    id: 'canteen-late',
    template: 'picture-text',
    kind: 'news',
    picture: 'canteen',
    staysDays: 7,
    texts: {
      de: {
        title: 'Kantine: warmes Essen bis 18:30 Uhr',
        body: 'Diese Woche auf Probe für die Spätschicht, **Montag bis Donnerstag**. Donnerstag gibt es Fisch, vegetarisch jeden Tag.',
        alt: 'Ein Tablett mit Fisch, Kartoffeln, Gemüse, einem Glas Wasser und einem Apfel'
      },
      pl: {
        title: 'Stołówka: ciepłe posiłki do 18:30',
        body: 'W tym tygodniu na próbę dla drugiej zmiany, **od poniedziałku do czwartku**. W czwartek ryba, codziennie danie wegetariańskie.',
        alt: 'Taca z rybą, ziemniakami, warzywami, szklanką wody i jabłkiem'
      },
      en: {
        title: 'Canteen: hot meals until 18:30',
        body: 'On trial for the late shift this week, **Monday to Thursday**. Fish on Thursday, a vegetarian dish every day.',
        alt: 'A tray with fish, potatoes, vegetables, a glass of water and an apple'
      }
    }
  },
  {
    ...shown,
    id: 'defibrillators',
    template: 'text',
    kind: 'news',
    picture: null,
    texts: {
      de: {
        title: 'Wo ist der nächste Defibrillator?',
        body: '- **Halle 1:** neben der Teamtafel\n- **Halle 2:** am Eingang zur Pressenlinie\n- **Tor:** im Umkleideraum\n\nNotruf **112**, danach intern **333**.',
        alt: ''
      },
      pl: {
        title: 'Gdzie jest najbliższy defibrylator?',
        body: '- **Hala 1:** obok tablicy zespołu\n- **Hala 2:** przy wejściu na linię pras\n- **Brama:** w szatni\n\nNumer alarmowy **112**, potem wewnętrzny **333**.',
        alt: ''
      },
      en: {
        title: 'Where is the nearest defibrillator?',
        body: '- **Hall 1:** beside the team board\n- **Hall 2:** at the entrance to the press line\n- **Gate:** in the changing room\n\nEmergency call **112**, then internal **333**.',
        alt: ''
      }
    }
  }
];
