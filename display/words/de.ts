// German words of the floor.
import type { Words } from './catalogue.ts';

export const de: Words = {
  language: 'de',
  reviewed: false,
  greeting: {
    morning: (name) => `Guten Morgen, ${name}`,
    day: (name) => `Guten Tag, ${name}`,
    evening: (name) => `Guten Abend, ${name}`,
    night: (name) => `Hallo, ${name}`
  },
  kinds: { safety: 'Sicherheit', warning: 'Warnung', good: 'Gute Nachricht', news: 'Aktuelles' },
  mustBeConfirmed: 'muss bestätigt werden',
  answers: {
    understood: 'Gelesen und verstanden',
    'not-understood': 'Verstehe ich nicht',
    question: 'Ich habe eine Frage',
    cannot: 'Geht hier so nicht'
  },
  days: { one: 'Tag', other: 'Tage' },

  holdBadge: 'Ausweis an den Scanner halten',
  oneMoment: 'Einen Moment',
  noticeOf: (index, count) => `Nachricht ${index} von ${count}`,
  partOf: (index, count) => `Teil ${index} von ${count}`,
  up: 'Zurück',
  down: 'Weiterlesen',
  chooseLanguage: 'Sprache',
  secondsLeft: (seconds) => `Endet in ${seconds} s`,
  recorded: 'Gespeichert',
  notRecorded: 'Nicht gespeichert. Bitte der Schichtleitung sagen.',
  tryAgain: 'Noch einmal',
  goOn: 'Nächste Nachricht',
  checkedIn: 'Du bist angemeldet.',
  nothingToConfirm: 'Nichts zu bestätigen.',
  thanks: (name) => `Danke, ${name}`,
  allDone: 'Das war alles.',
  notAllConfirmed: 'Bitte sprich mit der Schichtleitung über die offenen Nachrichten.',
  unknownBadge: 'Dieser Ausweis ist hier noch nicht bekannt.',
  askSupervisor: 'Bitte die Schichtleitung, ihn einzutragen. Es wurde nichts gespeichert.',
  scanAgain: 'Das war nur ein halber Ausweis. Bitte noch einmal scannen.',
  badgeWaits: 'Der nächste Ausweis ist gelesen und wartet.',
  noLine: 'Keine Verbindung zum Server',
  noLineNothingRecorded: 'Dieses Terminal hat keine Verbindung zum Server. Es wurde nichts gespeichert.',
  notInLanguage: (language) => `Diese Nachricht gibt es nicht auf ${language}.`,
  shownIn: (language) => `Sie steht hier auf ${language}.`,
  cannotConfirm: 'So kann sie nicht als verstanden bestätigt werden. Wähle eine andere Antwort.',
  notYourLanguage: 'Zum Bestätigen wähle eine deiner Sprachen.',
  noticeOver: 'Diese Nachricht wurde zurückgezogen.',
  noticeChanged: 'Diese Nachricht hat sich geändert. Halte den Ausweis an den Scanner und lies sie noch einmal.',
  sessionOver: 'Das hat zu lange gedauert. Halte den Ausweis noch einmal an den Scanner.',

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

  phone: {
    title: 'Nachricht bestätigen',
    number: 'Deine Nummer',
    pin: 'PIN',
    show: 'Nachricht zeigen',
    over: 'Diese Seite ist abgelaufen.',
    scanAgain: 'Scanne den Code am Bildschirm noch einmal.',
    wrong: 'Nummer und PIN passen nicht zusammen. Versuch es noch einmal.',
    wait: 'Zu viele falsche Versuche. Warte etwas oder frag die Schichtleitung.',
    tooLong: 'Das hat zu lange gedauert. Scanne den Code am Bildschirm noch einmal.',
    codeChanged: 'Der Code hat gewechselt. Scanne ihn noch einmal.',
    closePage: 'Du kannst diese Seite schließen.'
  }
};
