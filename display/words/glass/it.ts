// Italian words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const it: GlassWords = {
  language: 'it',
  reviewed: false,
  kinds: { safety: 'Sicurezza', warning: 'Attenzione', good: 'Buona notizia', news: 'Notizie' },
  mustBeConfirmed: 'da confermare',
  days: { one: 'giorno', many: 'di giorni', other: 'giorni' },
  nothingToConfirm: 'Niente da confermare.',
  noLine: 'Nessun collegamento al server',
  badgeToKiosk: 'Avvicini il badge al terminale',
  orScanCode: 'o scansioni questo codice',
  onDuty: 'In turno ora',
  nextOnDuty: (time) => `Poi, dalle ${time}`,
  nobodyOnDuty: 'Nessuno è in turno.',
  hoursAndMinutes: 'ore e minuti',
  minutesAndSeconds: 'minuti e secondi',
  forCrews: (names) => `per ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} su ${asked} hanno confermato`,
  until: (time) => `fino a ${time}`,
  drill: 'Esercitazione',
  emergency: 'Emergenza',
  since: (time) => `da ${time}`,
  followSiteAlarm: 'Segua l’allarme del sito.',
  noLineSince: (time) => `Nessun collegamento da ${time}`,
  pairing: {
    screen: 'Questo schermo non è ancora associato',
    kiosk: 'Questo terminale non è ancora associato',
    enterCode: 'Inserisca questo codice nelle pagine di amministrazione, sotto «Displays»',
    orScan: 'o lo scansioni con il telefono',
    newCodeIn: (time) => `Nuovo codice tra ${time}`,
    connecting: 'Ricerca del server',
    superseded: 'Un altro dispositivo mostra ora questo posto. Chiuda questa pagina.',
    unpaired: 'Questo dispositivo non è più associato.'
  },
  huddle: {
    title: 'Riunione di turno',
    begin: 'Inizia la riunione',
    whichNotice: 'Quale avviso?',
    whichScreen: 'Su quale schermo?',
    noScreen: 'Nessuno schermo è collegato.',
    showNow: 'Ci sono tutti. Mostra ora',
    readOnScreen: 'Lo legga sullo schermo grande',
    signNow: 'Letto e capito?',
    notYet: 'Non ancora. Prima legga fino alla fine sullo schermo.',
    end: 'Termina la riunione',
    screenGone: 'Lo schermo non risponde. Finché non risponde non si può confermare nulla.'
  }
};
