// Urdu words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const ur: GlassWords = {
  language: 'ur',
  reviewed: false,
  kinds: { safety: 'حفاظت', warning: 'خبردار', good: 'اچھی خبر', news: 'خبریں' },
  mustBeConfirmed: 'تصدیق ضروری ہے',
  days: { one: 'دن', other: 'دن' },
  nothingToConfirm: 'تصدیق کے لیے کچھ نہیں۔',
  noLine: 'سرور سے رابطہ نہیں',
  badgeToKiosk: 'اپنا کارڈ اس مشین کے سامنے رکھیں',
  orScanCode: 'یا یہ کوڈ سکین کریں',
  onDuty: 'اس وقت ڈیوٹی پر',
  nextOnDuty: (time) => `اس کے بعد، ${time} سے`,
  nobodyOnDuty: 'کوئی ڈیوٹی پر نہیں ہے۔',
  hoursAndMinutes: 'گھنٹے اور منٹ',
  minutesAndSeconds: 'منٹ اور سیکنڈ',
  forCrews: (names) => `برائے ${names}`,
  confirmedOf: (confirmed, asked) => `${asked} میں سے ${confirmed} نے تصدیق کی`,
  until: (time) => `${time} تک`,
  drill: 'مشق',
  emergency: 'ہنگامی حالت',
  since: (time) => `${time} سے`,
  followSiteAlarm: 'کارخانے کے الارم پر عمل کریں۔',
  noLineSince: (time) => `${time} سے رابطہ نہیں`,
  pairing: {
    screen: 'یہ سکرین ابھی جوڑی نہیں گئی',
    kiosk: 'یہ مشین ابھی جوڑی نہیں گئی',
    enterCode: 'یہ کوڈ انتظامی صفحات میں “Displays” کے نیچے درج کریں',
    orScan: 'یا اسے اپنے فون سے سکین کریں',
    newCodeIn: (time) => `نیا کوڈ ${time} میں`,
    connecting: 'سرور تلاش ہو رہا ہے',
    superseded: 'یہ جگہ اب دوسرا آلہ دکھا رہا ہے۔ یہ صفحہ بند کریں۔',
    unpaired: 'یہ آلہ اب جڑا ہوا نہیں ہے۔'
  },
  huddle: {
    title: 'شفٹ میٹنگ',
    begin: 'شفٹ میٹنگ شروع کریں',
    whichNotice: 'کون سا نوٹس؟',
    whichScreen: 'کس اسکرین پر؟',
    noScreen: 'کوئی اسکرین منسلک نہیں۔',
    showNow: 'سب یہاں ہیں۔ ابھی دکھائیں',
    readOnScreen: 'اسے بڑی اسکرین پر پڑھیں',
    signNow: 'پڑھ لیا اور سمجھ لیا؟',
    notYet: 'ابھی نہیں۔ پہلے اسے اسکرین پر آخر تک پڑھیں۔',
    end: 'شفٹ میٹنگ ختم کریں',
    screenGone: 'اسکرین جواب نہیں دے رہی۔ تب تک کچھ تصدیق نہیں ہو سکتا۔'
  }
};
