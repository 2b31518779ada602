// German words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const de: GlassWords = {
  language: 'de',
  reviewed: false,
  kinds: { safety: 'Sicherheit', warning: 'Warnung', good: 'Gute Nachricht', news: 'Aktuelles' },
  mustBeConfirmed: 'muss bestätigt werden',
  days: { one: 'Tag', other: 'Tage' },
  nothingToConfirm: 'Nichts zu bestätigen.',
  noLine: 'Keine Verbindung zum Server',
  badgeToKiosk: 'Ausweis ans Terminal halten',
  orScanCode: 'oder diesen Code scannen',
  onDuty: 'Jetzt im Dienst',
  nextOnDuty: (time) => `Danach ab ${time}`,
  nobodyOnDuty: 'Niemand ist im Dienst.',
  hoursAndMinutes: 'Stunden und Minuten',
  minutesAndSeconds: 'Minuten und Sekunden',
  forCrews: (names) => `für ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} von ${asked} bestätigt`,
  until: (time) => `bis ${time}`,
  drill: 'Übung',
  emergency: 'Notfall',
  since: (time) => `seit ${time}`,
  followSiteAlarm: 'Folge dem Werksalarm.',
  noLineSince: (time) => `Keine Verbindung seit ${time}`,
  pairing: {
    screen: 'Dieser Bildschirm ist noch nicht gekoppelt',
    kiosk: 'Dieses Terminal ist noch nicht gekoppelt',
    enterCode: 'Diesen Code in der Verwaltung unter Displays eingeben',
    orScan: 'oder mit dem Telefon scannen',
    newCodeIn: (time) => `Neuer Code in ${time}`,
    connecting: 'Server wird gesucht',
    superseded: 'Diesen Platz zeigt jetzt ein anderes Gerät. Diese Seite schließen.',
    unpaired: 'Dieses Gerät ist nicht mehr gekoppelt.'
  },
  huddle: {
    title: 'Schichtgespräch',
    begin: 'Schichtgespräch beginnen',
    whichNotice: 'Welcher Hinweis?',
    whichScreen: 'Auf welchem Bildschirm?',
    noScreen: 'Kein Bildschirm ist verbunden.',
    showNow: 'Alle sind da. Jetzt zeigen',
    readOnScreen: 'Auf dem großen Bildschirm lesen',
    signNow: 'Gelesen und verstanden?',
    notYet: 'Noch nicht. Erst auf dem Bildschirm zu Ende lesen.',
    end: 'Schichtgespräch beenden',
    screenGone: 'Der Bildschirm antwortet nicht. So lange kann nichts bestätigt werden.'
  }
};
