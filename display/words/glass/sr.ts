// Serbian words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const sr: GlassWords = {
  language: 'sr',
  reviewed: false,
  kinds: { safety: 'Безбедност', warning: 'Упозорење', good: 'Добра вест', news: 'Вести' },
  mustBeConfirmed: 'треба потврдити',
  days: { one: 'дан', few: 'дана', other: 'дана' },
  nothingToConfirm: 'Нема ничега за потврду.',
  noLine: 'Нема везе са сервером',
  badgeToKiosk: 'Прислоните картицу на терминал',
  orScanCode: 'или скенирајте овај код',
  onDuty: 'Сада у смени',
  nextOnDuty: (time) => `Затим, од ${time}`,
  nobodyOnDuty: 'Нико није у смени.',
  hoursAndMinutes: 'сати и минути',
  minutesAndSeconds: 'минути и секунде',
  forCrews: (names) => `за: ${names}`,
  confirmedOf: (confirmed, asked) => `потврдило ${confirmed} од ${asked}`,
  until: (time) => `до ${time}`,
  drill: 'Вежба',
  emergency: 'Ванредно стање',
  since: (time) => `од ${time}`,
  followSiteAlarm: 'Пратите узбуну погона.',
  noLineSince: (time) => `Нема везе од ${time}`,
  pairing: {
    screen: 'Овај екран још није упарен',
    kiosk: 'Овај терминал још није упарен',
    enterCode: 'Унесите овај код на страницама за управљање, под „Displays“',
    orScan: 'или га скенирајте телефоном',
    newCodeIn: (time) => `Нови код за ${time}`,
    connecting: 'Тражимо сервер',
    superseded: 'Ово место сада приказује други уређај. Затворите ову страницу.',
    unpaired: 'Овај уређај више није упарен.'
  },
  huddle: {
    title: 'Састанак смене',
    begin: 'Почни састанак',
    whichNotice: 'Које обавештење?',
    whichScreen: 'На ком екрану?',
    noScreen: 'Ниједан екран није повезан.',
    showNow: 'Сви су ту. Прикажи сада',
    readOnScreen: 'Прочитајте на великом екрану',
    signNow: 'Прочитано и јасно?',
    notYet: 'Још не. Прво прочитајте до краја на екрану.',
    end: 'Заврши састанак',
    screenGone: 'Екран не одговара. Дотле ништа не може да се потврди.'
  }
};
