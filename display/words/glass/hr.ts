// Croatian words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const hr: GlassWords = {
  language: 'hr',
  reviewed: false,
  kinds: { safety: 'Sigurnost', warning: 'Upozorenje', good: 'Dobra vijest', news: 'Vijesti' },
  mustBeConfirmed: 'treba potvrditi',
  days: { one: 'dan', few: 'dana', other: 'dana' },
  nothingToConfirm: 'Nema ničega za potvrdu.',
  noLine: 'Nema veze s poslužiteljem',
  badgeToKiosk: 'Prislonite karticu na terminal',
  orScanCode: 'ili skenirajte ovaj kôd',
  onDuty: 'Sada u smjeni',
  nextOnDuty: (time) => `Zatim, od ${time}`,
  nobodyOnDuty: 'Nitko nije u smjeni.',
  hoursAndMinutes: 'sati i minute',
  minutesAndSeconds: 'minute i sekunde',
  forCrews: (names) => `za: ${names}`,
  confirmedOf: (confirmed, asked) => `potvrdilo ${confirmed} od ${asked}`,
  until: (time) => `do ${time}`,
  drill: 'Vježba',
  emergency: 'Hitno stanje',
  since: (time) => `od ${time}`,
  followSiteAlarm: 'Slijedite uzbunu pogona.',
  noLineSince: (time) => `Nema veze od ${time}`,
  pairing: {
    screen: 'Ovaj zaslon još nije uparen',
    kiosk: 'Ovaj terminal još nije uparen',
    enterCode: 'Upišite ovaj kôd na stranicama za upravljanje, pod „Displays”',
    orScan: 'ili ga skenirajte telefonom',
    newCodeIn: (time) => `Novi kôd za ${time}`,
    connecting: 'Tražimo poslužitelj',
    superseded: 'Ovo mjesto sada prikazuje drugi uređaj. Zatvorite ovu stranicu.',
    unpaired: 'Ovaj uređaj više nije uparen.'
  },
  huddle: {
    title: 'Sastanak smjene',
    begin: 'Započni sastanak',
    whichNotice: 'Koja obavijest?',
    whichScreen: 'Na kojem zaslonu?',
    noScreen: 'Nijedan zaslon nije povezan.',
    showNow: 'Svi su tu. Prikaži sada',
    readOnScreen: 'Pročitajte na velikom zaslonu',
    signNow: 'Pročitano i razumljivo?',
    notYet: 'Još ne. Prvo pročitajte do kraja na zaslonu.',
    end: 'Završi sastanak',
    screenGone: 'Zaslon ne odgovara. Do tada se ništa ne može potvrditi.'
  }
};
