// Czech words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const cs: GlassWords = {
  language: 'cs',
  reviewed: false,
  kinds: { safety: 'Bezpečnost', warning: 'Pozor', good: 'Dobrá zpráva', news: 'Zprávy' },
  mustBeConfirmed: 'nutno potvrdit',
  days: { one: 'den', few: 'dny', many: 'dne', other: 'dní' },
  nothingToConfirm: 'Nic k potvrzení.',
  noLine: 'Žádné spojení se serverem',
  badgeToKiosk: 'Přiložte kartu k terminálu',
  orScanCode: 'nebo naskenujte tento kód',
  onDuty: 'Teď ve směně',
  nextOnDuty: (time) => `Další od ${time}`,
  nobodyOnDuty: 'Nikdo není ve směně.',
  hoursAndMinutes: 'hodiny a minuty',
  minutesAndSeconds: 'minuty a sekundy',
  forCrews: (names) => `pro: ${names}`,
  confirmedOf: (confirmed, asked) => `potvrdilo ${confirmed} z ${asked}`,
  until: (time) => `do ${time}`,
  drill: 'Cvičení',
  emergency: 'Nouzový stav',
  since: (time) => `od ${time}`,
  followSiteAlarm: 'Řiďte se poplachem závodu.',
  noLineSince: (time) => `Bez spojení od ${time}`,
  pairing: {
    screen: 'Tato obrazovka ještě není spárována',
    kiosk: 'Tento terminál ještě není spárován',
    enterCode: 'Zadejte tento kód na stránkách správy v části „Displays“',
    orScan: 'nebo ho naskenujte telefonem',
    newCodeIn: (time) => `Nový kód za ${time}`,
    connecting: 'Hledáme server',
    superseded: 'Toto místo teď zobrazuje jiné zařízení. Zavřete tuto stránku.',
    unpaired: 'Toto zařízení už není spárováno.'
  },
  huddle: {
    title: 'Porada směny',
    begin: 'Začít poradu směny',
    whichNotice: 'Které oznámení?',
    whichScreen: 'Na které obrazovce?',
    noScreen: 'Žádná obrazovka není připojená.',
    showNow: 'Všichni jsou tady. Zobrazit',
    readOnScreen: 'Přečtěte si to na velké obrazovce',
    signNow: 'Přečteno a pochopeno?',
    notYet: 'Ještě ne. Nejdřív to na obrazovce dočtěte do konce.',
    end: 'Ukončit poradu směny',
    screenGone: 'Obrazovka neodpovídá. Do té doby nelze nic potvrdit.'
  }
};
