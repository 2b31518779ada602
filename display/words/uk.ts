// Ukrainian words of the floor.
import type { Words } from './catalogue.ts';

export const uk: Words = {
  language: 'uk',
  reviewed: false,
  greeting: {
    morning: (name) => `Доброго ранку, ${name}`,
    day: (name) => `Добрий день, ${name}`,
    evening: (name) => `Добрий вечір, ${name}`,
    night: (name) => `Вітаємо, ${name}`
  },
  kinds: { safety: 'Безпека', warning: 'Попередження', good: 'Добра новина', news: 'Новини' },
  mustBeConfirmed: 'потрібно підтвердити',
  answers: {
    understood: 'Прочитано і зрозуміло',
    'not-understood': 'Не розумію',
    question: 'Маю запитання',
    cannot: 'Тут так не виходить'
  },
  days: { one: 'день', few: 'дні', many: 'днів', other: 'дня' },

  holdBadge: 'Прикладіть перепустку до зчитувача',
  oneMoment: 'Зачекайте',
  noticeOf: (index, count) => `Повідомлення ${index} з ${count}`,
  partOf: (index, count) => `Частина ${index} з ${count}`,
  up: 'Назад',
  down: 'Читати далі',
  chooseLanguage: 'Мова',
  secondsLeft: (seconds) => `Завершиться за ${seconds} с`,
  recorded: 'Записано',
  notRecorded: 'Не записано. Скажіть керівнику.',
  tryAgain: 'Ще раз',
  goOn: 'Наступне повідомлення',
  checkedIn: 'Присутність записано.',
  nothingToConfirm: 'Немає чого підтверджувати.',
  thanks: (name) => `Дякуємо, ${name}`,
  allDone: 'Це все.',
  notAllConfirmed: 'Поговоріть із керівником про відкриті повідомлення.',
  unknownBadge: 'Ця перепустка тут ще невідома.',
  askSupervisor: 'Попросіть керівника додати її. Нічого не записано.',
  scanAgain: 'Зчитано лише частину. Скануйте ще раз.',
  badgeWaits: 'Наступну перепустку зчитано, вона чекає.',
  noLine: 'Немає зв’язку із сервером',
  noLineNothingRecorded: 'Цей термінал не має зв’язку із сервером. Нічого не записано.',
  notInLanguage: (language) => `Цього повідомлення немає мовою: ${language}.`,
  shownIn: (language) => `Показано мовою: ${language}.`,
  cannotConfirm: 'Так не можна підтвердити розуміння. Виберіть іншу відповідь.',
  notYourLanguage: 'Щоб підтвердити, виберіть одну зі своїх мов.',
  noticeOver: 'Це повідомлення відкликано.',
  noticeChanged: 'Це повідомлення змінилося. Прикладіть перепустку і прочитайте його ще раз.',
  sessionOver: 'Це тривало надто довго. Прикладіть перепустку ще раз.',

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

  phone: {
    title: 'Підтвердьте повідомлення',
    number: 'Ваш номер',
    pin: 'PIN',
    show: 'Показати повідомлення',
    over: 'Термін дії сторінки минув.',
    scanAgain: 'Скануйте код на екрані ще раз.',
    wrong: 'Номер і PIN не збігаються. Спробуйте ще раз.',
    wait: 'Забагато хибних спроб. Зачекайте трохи або запитайте керівника.',
    tooLong: 'Це тривало надто довго. Скануйте код на екрані ще раз.',
    codeChanged: 'Код змінився. Скануйте його ще раз.',
    closePage: 'Можна закрити цю сторінку.'
  }
};
