// Polish words of the floor.
import type { Words } from './catalogue.ts';

export const pl: Words = {
  language: 'pl',
  reviewed: false,
  greeting: {
    morning: (name) => `Dzień dobry, ${name}`,
    day: (name) => `Dzień dobry, ${name}`,
    evening: (name) => `Dobry wieczór, ${name}`,
    night: (name) => `Cześć, ${name}`
  },
  kinds: { safety: 'Bezpieczeństwo', warning: 'Ostrzeżenie', good: 'Dobra wiadomość', news: 'Aktualności' },
  mustBeConfirmed: 'wymaga potwierdzenia',
  answers: {
    understood: 'Przeczytane i zrozumiane',
    'not-understood': 'Nie rozumiem',
    question: 'Mam pytanie',
    cannot: 'Tu się tak nie da'
  },
  days: { one: 'dzień', few: 'dni', many: 'dni', other: 'dni' },

  holdBadge: 'Przyłóż identyfikator do czytnika',
  oneMoment: 'Chwileczkę',
  noticeOf: (index, count) => `Komunikat ${index} z ${count}`,
  partOf: (index, count) => `Część ${index} z ${count}`,
  up: 'Wstecz',
  down: 'Czytaj dalej',
  chooseLanguage: 'Język',
  secondsLeft: (seconds) => `Koniec za ${seconds} s`,
  recorded: 'Zapisane',
  notRecorded: 'Nie zapisano. Powiedz przełożonemu.',
  tryAgain: 'Jeszcze raz',
  goOn: 'Następny komunikat',
  checkedIn: 'Obecność zapisana.',
  nothingToConfirm: 'Nie ma nic do potwierdzenia.',
  thanks: (name) => `Dziękujemy, ${name}`,
  allDone: 'To już wszystko.',
  notAllConfirmed: 'Porozmawiaj z przełożonym o otwartych komunikatach.',
  unknownBadge: 'Ten identyfikator nie jest tu jeszcze znany.',
  askSupervisor: 'Poproś przełożonego, aby go dodał. Niczego nie zapisano.',
  scanAgain: 'Odczytano tylko część. Zeskanuj jeszcze raz.',
  badgeWaits: 'Następny identyfikator odczytany, proszę czekać.',
  noLine: 'Brak połączenia z serwerem',
  noLineNothingRecorded: 'Ten terminal nie ma połączenia z serwerem. Niczego nie zapisano.',
  notInLanguage: (language) => `Tego komunikatu nie ma w tym języku: ${language}.`,
  shownIn: (language) => `Wyświetlany język: ${language}.`,
  cannotConfirm: 'Tak nie można potwierdzić zrozumienia. Wybierz inną odpowiedź.',
  notYourLanguage: 'Aby potwierdzić, wybierz jeden ze swoich języków.',
  noticeOver: 'Ten komunikat został wycofany.',
  noticeChanged: 'Ten komunikat się zmienił. Przyłóż identyfikator i przeczytaj go jeszcze raz.',
  sessionOver: 'To trwało zbyt długo. Przyłóż identyfikator jeszcze raz.',

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

  phone: {
    title: 'Potwierdź komunikat',
    number: 'Twój numer',
    pin: 'PIN',
    show: 'Pokaż komunikat',
    over: 'Ta strona wygasła.',
    scanAgain: 'Zeskanuj kod na ekranie jeszcze raz.',
    wrong: 'Numer i PIN nie pasują do siebie. Spróbuj jeszcze raz.',
    wait: 'Za dużo błędnych prób. Poczekaj chwilę lub zapytaj przełożonego.',
    tooLong: 'To trwało zbyt długo. Zeskanuj kod na ekranie jeszcze raz.',
    codeChanged: 'Kod się zmienił. Zeskanuj go jeszcze raz.',
    closePage: 'Możesz zamknąć tę stronę.'
  }
};
