// Bulgarian words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const bg: GlassWords = {
  language: 'bg',
  reviewed: false,
  kinds: { safety: 'Безопасност', warning: 'Внимание', good: 'Добра новина', news: 'Новини' },
  mustBeConfirmed: 'трябва да се потвърди',
  days: { one: 'ден', other: 'дни' },
  nothingToConfirm: 'Няма нищо за потвърждаване.',
  noLine: 'Няма връзка със сървъра',
  badgeToKiosk: 'Доближете картата до терминала',
  orScanCode: 'или сканирайте този код',
  onDuty: 'На смяна сега',
  nextOnDuty: (time) => `След това, от ${time}`,
  nobodyOnDuty: 'Никой не е на смяна.',
  hoursAndMinutes: 'часове и минути',
  minutesAndSeconds: 'минути и секунди',
  forCrews: (names) => `за: ${names}`,
  confirmedOf: (confirmed, asked) => `потвърдили: ${confirmed} от ${asked}`,
  until: (time) => `до ${time}`,
  drill: 'Учение',
  emergency: 'Авария',
  since: (time) => `от ${time}`,
  followSiteAlarm: 'Следвайте алармата на обекта.',
  noLineSince: (time) => `Няма връзка от ${time}`,
  pairing: {
    screen: 'Този екран още не е свързан',
    kiosk: 'Този терминал още не е свързан',
    enterCode: 'Въведете този код в страниците за управление, в „Displays“',
    orScan: 'или го сканирайте с телефона',
    newCodeIn: (time) => `Нов код след ${time}`,
    connecting: 'Търсим сървъра',
    superseded: 'Това място сега се показва от друго устройство. Затворете тази страница.',
    unpaired: 'Това устройство вече не е свързано.'
  },
  huddle: {
    title: 'Инструктаж на смяната',
    begin: 'Започни инструктажа',
    whichNotice: 'Кое съобщение?',
    whichScreen: 'На кой екран?',
    noScreen: 'Няма свързан екран.',
    showNow: 'Всички са тук. Покажете сега',
    readOnScreen: 'Прочетете го на големия екран',
    signNow: 'Прочетено и разбрано?',
    notYet: 'Още не. Първо го прочетете докрай на екрана.',
    end: 'Приключи инструктажа',
    screenGone: 'Екранът не отговаря. Дотогава нищо не може да се потвърди.'
  }
};
