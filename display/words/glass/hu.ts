// Hungarian words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const hu: GlassWords = {
  language: 'hu',
  reviewed: false,
  kinds: { safety: 'Biztonság', warning: 'Figyelem', good: 'Jó hír', news: 'Hírek' },
  mustBeConfirmed: 'meg kell erősíteni',
  days: { one: 'nap', other: 'nap' },
  nothingToConfirm: 'Nincs megerősítendő.',
  noLine: 'Nincs kapcsolat a szerverrel',
  badgeToKiosk: 'Tartsa a kártyáját a terminálhoz',
  orScanCode: 'vagy olvassa be ezt a kódot',
  onDuty: 'Most szolgálatban',
  nextOnDuty: (time) => `Utána, ettől: ${time}`,
  nobodyOnDuty: 'Senki sincs szolgálatban.',
  hoursAndMinutes: 'óra és perc',
  minutesAndSeconds: 'perc és másodperc',
  forCrews: (names) => `nekik: ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} / ${asked} megerősítette`,
  until: (time) => `eddig: ${time}`,
  drill: 'Gyakorlat',
  emergency: 'Vészhelyzet',
  since: (time) => `ettől: ${time}`,
  followSiteAlarm: 'Kövesse az üzem riasztását.',
  noLineSince: (time) => `Nincs kapcsolat ${time} óta`,
  pairing: {
    screen: 'Ez a képernyő még nincs párosítva',
    kiosk: 'Ez a terminál még nincs párosítva',
    enterCode: 'Írja be ezt a kódot az adminisztrációs oldalakon, a „Displays” alatt',
    orScan: 'vagy olvassa be a telefonjával',
    newCodeIn: (time) => `Új kód ${time} múlva`,
    connecting: 'Szerver keresése',
    superseded: 'Ezt a helyet most egy másik eszköz mutatja. Zárja be ezt az oldalt.',
    unpaired: 'Ez az eszköz már nincs párosítva.'
  },
  huddle: {
    title: 'Műszakeligazítás',
    begin: 'Eligazítás kezdése',
    whichNotice: 'Melyik közlemény?',
    whichScreen: 'Melyik képernyőn?',
    noScreen: 'Egy képernyő sincs kapcsolatban.',
    showNow: 'Mindenki itt van. Mutassuk most',
    readOnScreen: 'Olvassa el a nagy képernyőn',
    signNow: 'Elolvasta és megértette?',
    notYet: 'Még nem. Előbb olvassa végig a képernyőn.',
    end: 'Eligazítás befejezése',
    screenGone: 'A képernyő nem válaszol. Addig semmi sem igazolható.'
  }
};
