// Romanian words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const ro: GlassWords = {
  language: 'ro',
  reviewed: false,
  kinds: { safety: 'Siguranță', warning: 'Avertisment', good: 'Veste bună', news: 'Noutăți' },
  mustBeConfirmed: 'trebuie confirmat',
  days: { one: 'zi', few: 'zile', other: 'de zile' },
  nothingToConfirm: 'Nimic de confirmat.',
  noLine: 'Fără legătură cu serverul',
  badgeToKiosk: 'Apropie legitimația de terminal',
  orScanCode: 'sau scanează acest cod',
  onDuty: 'Acum în tură',
  nextOnDuty: (time) => `Apoi de la ${time}`,
  nobodyOnDuty: 'Nimeni nu este în tură.',
  hoursAndMinutes: 'ore și minute',
  minutesAndSeconds: 'minute și secunde',
  forCrews: (names) => `pentru ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} din ${asked} au confirmat`,
  until: (time) => `până la ${time}`,
  drill: 'Exercițiu',
  emergency: 'Urgență',
  since: (time) => `din ${time}`,
  followSiteAlarm: 'Urmează alarma fabricii.',
  noLineSince: (time) => `Fără legătură din ${time}`,
  pairing: {
    screen: 'Acest ecran nu este încă asociat',
    kiosk: 'Acest terminal nu este încă asociat',
    enterCode: 'Introdu acest cod în paginile de administrare, la ecrane',
    orScan: 'sau scanează-l cu telefonul',
    newCodeIn: (time) => `Cod nou în ${time}`,
    connecting: 'Se caută serverul',
    superseded: 'Acest loc este afișat acum de alt dispozitiv. Închide această pagină.',
    unpaired: 'Acest dispozitiv nu mai este asociat.'
  },
  huddle: {
    title: 'Instructaj de schimb',
    begin: 'Începe instructajul',
    whichNotice: 'Care anunț?',
    whichScreen: 'Pe care ecran?',
    noScreen: 'Niciun ecran nu este conectat.',
    showNow: 'Toți sunt aici. Arată acum',
    readOnScreen: 'Citește pe ecranul mare',
    signNow: 'Citit și înțeles?',
    notYet: 'Încă nu. Citește mai întâi până la capăt pe ecran.',
    end: 'Încheie instructajul',
    screenGone: 'Ecranul nu răspunde. Până atunci nu se poate confirma nimic.'
  }
};
