// Romanian words of the floor.
import type { Words } from './catalogue.ts';

export const ro: Words = {
  language: 'ro',
  reviewed: false,
  greeting: {
    morning: (name) => `Bună dimineața, ${name}`,
    day: (name) => `Bună ziua, ${name}`,
    evening: (name) => `Bună seara, ${name}`,
    night: (name) => `Bună, ${name}`
  },
  kinds: { safety: 'Siguranță', warning: 'Avertisment', good: 'Veste bună', news: 'Noutăți' },
  mustBeConfirmed: 'trebuie confirmat',
  answers: {
    understood: 'Am citit și am înțeles',
    'not-understood': 'Nu înțeleg',
    question: 'Am o întrebare',
    cannot: 'Aici nu se poate așa'
  },
  days: { one: 'zi', few: 'zile', other: 'de zile' },

  holdBadge: 'Apropie legitimația de cititor',
  oneMoment: 'Un moment',
  noticeOf: (index, count) => `Anunțul ${index} din ${count}`,
  partOf: (index, count) => `Partea ${index} din ${count}`,
  up: 'Înapoi',
  down: 'Citește mai departe',
  chooseLanguage: 'Limba',
  secondsLeft: (seconds) => `Se închide în ${seconds} s`,
  recorded: 'Înregistrat',
  notRecorded: 'Nu s-a înregistrat. Anunță șeful de tură.',
  tryAgain: 'Încearcă din nou',
  goOn: 'Anunțul următor',
  checkedIn: 'Prezența este înregistrată.',
  nothingToConfirm: 'Nimic de confirmat.',
  thanks: (name) => `Mulțumim, ${name}`,
  allDone: 'Asta a fost tot.',
  notAllConfirmed: 'Vorbește cu șeful de tură despre anunțurile deschise.',
  unknownBadge: 'Această legitimație nu este încă cunoscută aici.',
  askSupervisor: 'Roagă șeful de tură să o adauge. Nu s-a înregistrat nimic.',
  scanAgain: 'S-a citit doar o parte. Te rog scanează din nou.',
  badgeWaits: 'Următoarea legitimație este citită și așteaptă.',
  noLine: 'Fără legătură cu serverul',
  noLineNothingRecorded: 'Acest terminal nu are legătură cu serverul. Nu s-a înregistrat nimic.',
  notInLanguage: (language) => `Acest anunț nu există în limba: ${language}.`,
  shownIn: (language) => `Este afișat în: ${language}.`,
  cannotConfirm: 'Nu poate fi confirmat ca înțeles. Alege alt răspuns.',
  notYourLanguage: 'Pentru a confirma, alege una dintre limbile tale.',
  noticeOver: 'Acest anunț a fost retras.',
  noticeChanged: 'Acest anunț s-a schimbat. Apropie legitimația și citește-l din nou.',
  sessionOver: 'A durat prea mult. Apropie legitimația din nou.',

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

  phone: {
    title: 'Confirmă anunțul',
    number: 'Numărul tău',
    pin: 'PIN',
    show: 'Arată anunțul',
    over: 'Această pagină a expirat.',
    scanAgain: 'Scanează din nou codul de pe ecran.',
    wrong: 'Numărul și PIN-ul nu se potrivesc. Încearcă din nou.',
    wait: 'Prea multe încercări greșite. Așteaptă puțin sau întreabă șeful de tură.',
    tooLong: 'A durat prea mult. Scanează din nou codul de pe ecran.',
    codeChanged: 'Codul s-a schimbat. Scanează-l din nou.',
    closePage: 'Poți închide această pagină.'
  }
};
