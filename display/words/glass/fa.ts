// Persian words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const fa: GlassWords = {
  language: 'fa',
  reviewed: false,
  kinds: { safety: 'ایمنی', warning: 'هشدار', good: 'خبر خوب', news: 'خبرها' },
  mustBeConfirmed: 'باید تأیید شود',
  days: { one: 'روز', other: 'روز' },
  nothingToConfirm: 'چیزی برای تأیید نیست.',
  noLine: 'اتصال به سرور نیست',
  badgeToKiosk: 'کارت خود را جلوی این دستگاه بگیرید',
  orScanCode: 'یا این کد را اسکن کنید',
  onDuty: 'اکنون سر شیفت',
  nextOnDuty: (time) => `بعدی، از ${time}`,
  nobodyOnDuty: 'کسی سر شیفت نیست.',
  hoursAndMinutes: 'ساعت و دقیقه',
  minutesAndSeconds: 'دقیقه و ثانیه',
  forCrews: (names) => `برای ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} از ${asked} تأیید کردند`,
  until: (time) => `تا ${time}`,
  drill: 'مانور',
  emergency: 'اضطراری',
  since: (time) => `از ${time}`,
  followSiteAlarm: 'از هشدار محل پیروی کنید.',
  noLineSince: (time) => `بدون اتصال از ${time}`,
  pairing: {
    screen: 'این نمایشگر هنوز متصل نشده است',
    kiosk: 'این دستگاه هنوز متصل نشده است',
    enterCode: 'این کد را در صفحه‌های مدیریت، بخش «Displays» وارد کنید',
    orScan: 'یا با تلفن خود اسکن کنید',
    newCodeIn: (time) => `کد تازه تا ${time}`,
    connecting: 'در جستجوی سرور',
    superseded: 'این جا را اکنون دستگاه دیگری نشان می‌دهد. این صفحه را ببندید.',
    unpaired: 'این دستگاه دیگر متصل نیست.'
  },
  huddle: {
    title: 'جلسهٔ شیفت',
    begin: 'شروع جلسهٔ شیفت',
    whichNotice: 'کدام اطلاعیه؟',
    whichScreen: 'روی کدام صفحه؟',
    noScreen: 'هیچ صفحه‌ای وصل نیست.',
    showNow: 'همه اینجا هستند. اکنون نشان بده',
    readOnScreen: 'آن را روی صفحهٔ بزرگ بخوانید',
    signNow: 'خواندید و فهمیدید؟',
    notYet: 'هنوز نه. اول آن را روی صفحه تا آخر بخوانید.',
    end: 'پایان جلسهٔ شیفت',
    screenGone: 'صفحه پاسخ نمی‌دهد. تا آن زمان چیزی تأیید نمی‌شود.'
  }
};
