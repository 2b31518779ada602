// Arabic words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const ar: GlassWords = {
  language: 'ar',
  reviewed: false,
  kinds: { safety: 'السلامة', warning: 'تحذير', good: 'خبر سار', news: 'أخبار' },
  mustBeConfirmed: 'يجب تأكيده',
  days: { zero: 'يوم', one: 'يوم', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' },
  nothingToConfirm: 'لا يوجد ما يجب تأكيده.',
  noLine: 'لا اتصال بالخادم',
  badgeToKiosk: 'قرّب بطاقتك من الجهاز',
  orScanCode: 'أو امسح هذا الرمز',
  onDuty: 'في المناوبة الآن',
  nextOnDuty: (time) => `التالي من ${time}`,
  nobodyOnDuty: 'لا أحد في المناوبة.',
  hoursAndMinutes: 'ساعات ودقائق',
  minutesAndSeconds: 'دقائق وثوانٍ',
  forCrews: (names) => `لـ: ${names}`,
  confirmedOf: (confirmed, asked) => `أكّد ${confirmed} من ${asked}`,
  until: (time) => `حتى ${time}`,
  drill: 'تدريب',
  emergency: 'طوارئ',
  since: (time) => `منذ ${time}`,
  followSiteAlarm: 'اتبع إنذار الموقع.',
  noLineSince: (time) => `لا اتصال منذ ${time}`,
  pairing: {
    screen: 'هذه الشاشة غير مقترنة بعد',
    kiosk: 'هذا الجهاز غير مقترن بعد',
    enterCode: 'أدخل هذا الرمز في صفحات الإدارة ضمن الشاشات',
    orScan: 'أو امسحه بهاتفك',
    newCodeIn: (time) => `رمز جديد خلال ${time}`,
    connecting: 'جارٍ البحث عن الخادم',
    superseded: 'جهاز آخر يعرض هذا المكان الآن. أغلق هذه الصفحة.',
    unpaired: 'لم يعد هذا الجهاز مقترنًا.'
  },
  huddle: {
    title: 'اجتماع الوردية',
    begin: 'ابدأ اجتماع الوردية',
    whichNotice: 'أي إشعار؟',
    whichScreen: 'على أي شاشة؟',
    noScreen: 'لا توجد شاشة متصلة.',
    showNow: 'الجميع هنا. اعرضه الآن',
    readOnScreen: 'اقرأه على الشاشة الكبيرة',
    signNow: 'قرأت وفهمت؟',
    notYet: 'ليس بعد. اقرأه أولًا على الشاشة حتى النهاية.',
    end: 'أنهِ اجتماع الوردية',
    screenGone: 'الشاشة لا تستجيب. حتى ذلك الحين لا يمكن تأكيد شيء.'
  }
};
