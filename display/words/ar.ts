// Arabic words of the floor.
import type { Words } from './catalogue.ts';

export const ar: Words = {
  language: 'ar',
  reviewed: false,
  greeting: {
    morning: (name) => `صباح الخير، ${name}`,
    day: (name) => `مرحبًا، ${name}`,
    evening: (name) => `مساء الخير، ${name}`,
    night: (name) => `مرحبًا، ${name}`
  },
  kinds: { safety: 'السلامة', warning: 'تحذير', good: 'خبر سار', news: 'أخبار' },
  mustBeConfirmed: 'يجب تأكيده',
  answers: {
    understood: 'قرأت وفهمت',
    'not-understood': 'لا أفهم',
    question: 'لدي سؤال',
    cannot: 'لا يمكن تطبيقه هنا'
  },
  days: { zero: 'يوم', one: 'يوم', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' },

  holdBadge: 'قرّب بطاقتك من القارئ',
  oneMoment: 'لحظة من فضلك',
  noticeOf: (index, count) => `الإشعار ${index} من ${count}`,
  partOf: (index, count) => `الجزء ${index} من ${count}`,
  up: 'رجوع',
  down: 'تابع القراءة',
  chooseLanguage: 'اللغة',
  secondsLeft: (seconds) => `ينتهي خلال ${seconds} ث`,
  recorded: 'تم التسجيل',
  notRecorded: 'لم يتم التسجيل. أخبر مشرفك.',
  tryAgain: 'حاول مرة أخرى',
  goOn: 'الإشعار التالي',
  checkedIn: 'تم تسجيل حضورك.',
  nothingToConfirm: 'لا يوجد ما يجب تأكيده.',
  thanks: (name) => `شكرًا، ${name}`,
  allDone: 'هذا كل شيء.',
  notAllConfirmed: 'تحدث مع مشرفك عن الإشعارات المفتوحة.',
  unknownBadge: 'هذه البطاقة غير معروفة هنا بعد.',
  askSupervisor: 'اطلب من مشرفك إضافتها. لم يُسجَّل أي شيء.',
  scanAgain: 'قُرئ جزء من البطاقة فقط. امسحها مرة أخرى.',
  badgeWaits: 'قُرئت البطاقة التالية وهي في الانتظار.',
  noLine: 'لا اتصال بالخادم',
  noLineNothingRecorded: 'هذا الجهاز غير متصل بالخادم. لم يُسجَّل أي شيء.',
  notInLanguage: (language) => `هذا الإشعار غير متوفر باللغة: ${language}.`,
  shownIn: (language) => `معروض باللغة: ${language}.`,
  cannotConfirm: 'لا يمكن تأكيد الفهم بهذا الشكل. اختر إجابة أخرى.',
  notYourLanguage: 'للتأكيد اختر إحدى لغاتك.',
  noticeOver: 'تم سحب هذا الإشعار.',
  noticeChanged: 'تغيّر هذا الإشعار. قرّب بطاقتك واقرأه مرة أخرى.',
  sessionOver: 'استغرق ذلك وقتًا طويلًا. قرّب بطاقتك مرة أخرى.',

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

  phone: {
    title: 'تأكيد الإشعار',
    number: 'رقمك',
    pin: 'PIN',
    show: 'اعرض الإشعار',
    over: 'انتهت صلاحية هذه الصفحة.',
    scanAgain: 'امسح الرمز على الشاشة مرة أخرى.',
    wrong: 'الرقم وPIN لا يتطابقان. حاول مرة أخرى.',
    wait: 'محاولات خاطئة كثيرة. انتظر قليلًا أو اسأل مشرفك.',
    tooLong: 'استغرق ذلك وقتًا طويلًا. امسح الرمز على الشاشة مرة أخرى.',
    codeChanged: 'تغيّر الرمز. امسحه مرة أخرى.',
    closePage: 'يمكنك إغلاق هذه الصفحة.'
  }
};
