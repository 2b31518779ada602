// Dutch words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const nl: GlassWords = {
  language: 'nl',
  reviewed: false,
  kinds: { safety: 'Veiligheid', warning: 'Let op', good: 'Goed nieuws', news: 'Nieuws' },
  mustBeConfirmed: 'moet worden bevestigd',
  days: { one: 'dag', other: 'dagen' },
  nothingToConfirm: 'Niets te bevestigen.',
  noLine: 'Geen verbinding met de server',
  badgeToKiosk: 'Houd je badge bij de zuil',
  orScanCode: 'of scan deze code',
  onDuty: 'Nu in dienst',
  nextOnDuty: (time) => `Daarna, vanaf ${time}`,
  nobodyOnDuty: 'Niemand is in dienst.',
  hoursAndMinutes: 'uren en minuten',
  minutesAndSeconds: 'minuten en seconden',
  forCrews: (names) => `voor ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} van ${asked} bevestigd`,
  until: (time) => `tot ${time}`,
  drill: 'Oefening',
  emergency: 'Noodgeval',
  since: (time) => `sinds ${time}`,
  followSiteAlarm: 'Volg het alarm van het bedrijf.',
  noLineSince: (time) => `Geen verbinding sinds ${time}`,
  pairing: {
    screen: 'Dit scherm is nog niet gekoppeld',
    kiosk: 'Deze zuil is nog niet gekoppeld',
    enterCode: 'Voer deze code in op de beheerpagina’s, onder ‘Displays’',
    orScan: 'of scan hem met je telefoon',
    newCodeIn: (time) => `Nieuwe code over ${time}`,
    connecting: 'Server wordt gezocht',
    superseded: 'Deze plek wordt nu door een ander apparaat getoond. Sluit deze pagina.',
    unpaired: 'Dit apparaat is niet meer gekoppeld.'
  },
  huddle: {
    title: 'Ploegoverleg',
    begin: 'Ploegoverleg beginnen',
    whichNotice: 'Welk bericht?',
    whichScreen: 'Op welk scherm?',
    noScreen: 'Geen scherm is verbonden.',
    showNow: 'Iedereen is er. Nu tonen',
    readOnScreen: 'Lees het op het grote scherm',
    signNow: 'Gelezen en begrepen?',
    notYet: 'Nog niet. Lees het eerst op het scherm tot het einde.',
    end: 'Ploegoverleg beëindigen',
    screenGone: 'Het scherm antwoordt niet. Tot die tijd kan niets worden bevestigd.'
  }
};
