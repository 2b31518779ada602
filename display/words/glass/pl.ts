// Polish words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const pl: GlassWords = {
  language: 'pl',
  reviewed: false,
  kinds: { safety: 'Bezpieczeństwo', warning: 'Ostrzeżenie', good: 'Dobra wiadomość', news: 'Aktualności' },
  mustBeConfirmed: 'wymaga potwierdzenia',
  days: { one: 'dzień', few: 'dni', many: 'dni', other: 'dni' },
  nothingToConfirm: 'Nie ma nic do potwierdzenia.',
  noLine: 'Brak połączenia z serwerem',
  badgeToKiosk: 'Przyłóż identyfikator do terminala',
  orScanCode: 'lub zeskanuj ten kod',
  onDuty: 'Teraz na zmianie',
  nextOnDuty: (time) => `Następnie od ${time}`,
  nobodyOnDuty: 'Nikogo nie ma na zmianie.',
  hoursAndMinutes: 'godziny i minuty',
  minutesAndSeconds: 'minuty i sekundy',
  forCrews: (names) => `dla: ${names}`,
  confirmedOf: (confirmed, asked) => `potwierdziło ${confirmed} z ${asked}`,
  until: (time) => `do ${time}`,
  drill: 'Ćwiczenia',
  emergency: 'Alarm',
  since: (time) => `od ${time}`,
  followSiteAlarm: 'Kieruj się alarmem zakładowym.',
  noLineSince: (time) => `Brak połączenia od ${time}`,
  pairing: {
    screen: 'Ten ekran nie jest jeszcze sparowany',
    kiosk: 'Ten terminal nie jest jeszcze sparowany',
    enterCode: 'Wpisz ten kod w panelu administracyjnym w dziale ekranów',
    orScan: 'lub zeskanuj go telefonem',
    newCodeIn: (time) => `Nowy kod za ${time}`,
    connecting: 'Szukam serwera',
    superseded: 'To miejsce obsługuje teraz inne urządzenie. Zamknij tę stronę.',
    unpaired: 'To urządzenie nie jest już sparowane.'
  },
  huddle: {
    title: 'Odprawa zmiany',
    begin: 'Rozpocznij odprawę',
    whichNotice: 'Który komunikat?',
    whichScreen: 'Na którym ekranie?',
    noScreen: 'Żaden ekran nie jest połączony.',
    showNow: 'Wszyscy są. Pokaż teraz',
    readOnScreen: 'Przeczytaj to na dużym ekranie',
    signNow: 'Przeczytane i zrozumiane?',
    notYet: 'Jeszcze nie. Najpierw przeczytaj do końca na ekranie.',
    end: 'Zakończ odprawę',
    screenGone: 'Ekran nie odpowiada. Do tego czasu nic nie można potwierdzić.'
  }
};
