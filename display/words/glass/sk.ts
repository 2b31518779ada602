// Slovak words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const sk: GlassWords = {
  language: 'sk',
  reviewed: false,
  kinds: { safety: 'Bezpečnosť', warning: 'Pozor', good: 'Dobrá správa', news: 'Správy' },
  mustBeConfirmed: 'treba potvrdiť',
  days: { one: 'deň', few: 'dni', many: 'dňa', other: 'dní' },
  nothingToConfirm: 'Nič na potvrdenie.',
  noLine: 'Žiadne spojenie so serverom',
  badgeToKiosk: 'Priložte kartu k terminálu',
  orScanCode: 'alebo naskenujte tento kód',
  onDuty: 'Teraz v zmene',
  nextOnDuty: (time) => `Ďalej od ${time}`,
  nobodyOnDuty: 'Nikto nie je v zmene.',
  hoursAndMinutes: 'hodiny a minúty',
  minutesAndSeconds: 'minúty a sekundy',
  forCrews: (names) => `pre: ${names}`,
  confirmedOf: (confirmed, asked) => `potvrdilo ${confirmed} z ${asked}`,
  until: (time) => `do ${time}`,
  drill: 'Cvičenie',
  emergency: 'Núdzový stav',
  since: (time) => `od ${time}`,
  followSiteAlarm: 'Riaďte sa poplachom závodu.',
  noLineSince: (time) => `Bez spojenia od ${time}`,
  pairing: {
    screen: 'Táto obrazovka ešte nie je spárovaná',
    kiosk: 'Tento terminál ešte nie je spárovaný',
    enterCode: 'Zadajte tento kód na stránkach správy v časti „Displays“',
    orScan: 'alebo ho naskenujte telefónom',
    newCodeIn: (time) => `Nový kód o ${time}`,
    connecting: 'Hľadáme server',
    superseded: 'Toto miesto teraz zobrazuje iné zariadenie. Zatvorte túto stránku.',
    unpaired: 'Toto zariadenie už nie je spárované.'
  },
  huddle: {
    title: 'Porada zmeny',
    begin: 'Začať poradu zmeny',
    whichNotice: 'Ktorý oznam?',
    whichScreen: 'Na ktorej obrazovke?',
    noScreen: 'Žiadna obrazovka nie je pripojená.',
    showNow: 'Všetci sú tu. Zobraziť',
    readOnScreen: 'Prečítajte si to na veľkej obrazovke',
    signNow: 'Prečítané a pochopené?',
    notYet: 'Ešte nie. Najprv to na obrazovke dočítajte do konca.',
    end: 'Ukončiť poradu zmeny',
    screenGone: 'Obrazovka neodpovedá. Dovtedy sa nedá nič potvrdiť.'
  }
};
