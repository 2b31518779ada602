// Ukrainian words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const uk: GlassWords = {
  language: 'uk',
  reviewed: false,
  kinds: { safety: 'Безпека', warning: 'Попередження', good: 'Добра новина', news: 'Новини' },
  mustBeConfirmed: 'потрібно підтвердити',
  days: { one: 'день', few: 'дні', many: 'днів', other: 'дня' },
  nothingToConfirm: 'Немає чого підтверджувати.',
  noLine: 'Немає зв’язку із сервером',
  badgeToKiosk: 'Прикладіть перепустку до термінала',
  orScanCode: 'або скануйте цей код',
  onDuty: 'Зараз на зміні',
  nextOnDuty: (time) => `Далі з ${time}`,
  nobodyOnDuty: 'На зміні нікого немає.',
  hoursAndMinutes: 'години й хвилини',
  minutesAndSeconds: 'хвилини й секунди',
  forCrews: (names) => `для: ${names}`,
  confirmedOf: (confirmed, asked) => `підтвердили ${confirmed} з ${asked}`,
  until: (time) => `до ${time}`,
  drill: 'Навчання',
  emergency: 'Тривога',
  since: (time) => `з ${time}`,
  followSiteAlarm: 'Дійте за сигналом тривоги підприємства.',
  noLineSince: (time) => `Немає зв’язку з ${time}`,
  pairing: {
    screen: 'Цей екран ще не під’єднано',
    kiosk: 'Цей термінал ще не під’єднано',
    enterCode: 'Введіть цей код у панелі керування в розділі екранів',
    orScan: 'або скануйте його телефоном',
    newCodeIn: (time) => `Новий код за ${time}`,
    connecting: 'Шукаємо сервер',
    superseded: 'Це місце тепер показує інший пристрій. Закрийте цю сторінку.',
    unpaired: 'Цей пристрій більше не під’єднано.'
  },
  huddle: {
    title: 'Інструктаж зміни',
    begin: 'Почати інструктаж',
    whichNotice: 'Яке повідомлення?',
    whichScreen: 'На якому екрані?',
    noScreen: 'Жоден екран не підключено.',
    showNow: 'Усі тут. Показати зараз',
    readOnScreen: 'Прочитайте на великому екрані',
    signNow: 'Прочитали і зрозуміли?',
    notYet: 'Ще ні. Спершу дочитайте на екрані до кінця.',
    end: 'Завершити інструктаж',
    screenGone: 'Екран не відповідає. До того нічого не можна підтвердити.'
  }
};
