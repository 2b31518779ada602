// Russian words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const ru: GlassWords = {
  language: 'ru',
  reviewed: false,
  kinds: { safety: 'Безопасность', warning: 'Внимание', good: 'Хорошая новость', news: 'Новости' },
  mustBeConfirmed: 'нужно подтвердить',
  days: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
  nothingToConfirm: 'Подтверждать нечего.',
  noLine: 'Нет связи с сервером',
  badgeToKiosk: 'Приложите пропуск к терминалу',
  orScanCode: 'или отсканируйте этот код',
  onDuty: 'Сейчас на смене',
  nextOnDuty: (time) => `Далее с ${time}`,
  nobodyOnDuty: 'На смене никого нет.',
  hoursAndMinutes: 'часы и минуты',
  minutesAndSeconds: 'минуты и секунды',
  forCrews: (names) => `для: ${names}`,
  confirmedOf: (confirmed, asked) => `подтвердили ${confirmed} из ${asked}`,
  until: (time) => `до ${time}`,
  drill: 'Учения',
  emergency: 'Авария',
  since: (time) => `с ${time}`,
  followSiteAlarm: 'Следуйте сигналу тревоги предприятия.',
  noLineSince: (time) => `Нет связи с ${time}`,
  pairing: {
    screen: 'Этот экран ещё не подключён',
    kiosk: 'Этот терминал ещё не подключён',
    enterCode: 'Введите этот код на страницах управления, раздел «Displays»',
    orScan: 'или отсканируйте его телефоном',
    newCodeIn: (time) => `Новый код через ${time}`,
    connecting: 'Ищем сервер',
    superseded: 'Это место теперь показывает другое устройство. Закройте эту страницу.',
    unpaired: 'Это устройство больше не подключено.'
  },
  huddle: {
    title: 'Инструктаж смены',
    begin: 'Начать инструктаж',
    whichNotice: 'Какое сообщение?',
    whichScreen: 'На каком экране?',
    noScreen: 'Ни один экран не подключён.',
    showNow: 'Все здесь. Показать сейчас',
    readOnScreen: 'Прочитайте на большом экране',
    signNow: 'Прочитали и поняли?',
    notYet: 'Ещё нет. Сначала дочитайте на экране до конца.',
    end: 'Закончить инструктаж',
    screenGone: 'Экран не отвечает. До тех пор ничего нельзя подтвердить.'
  }
};
