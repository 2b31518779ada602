// Turkish words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const tr: GlassWords = {
  language: 'tr',
  reviewed: false,
  kinds: { safety: 'Güvenlik', warning: 'Uyarı', good: 'İyi haber', news: 'Haberler' },
  mustBeConfirmed: 'onaylanması gerekir',
  days: { one: 'gün', other: 'gün' },
  nothingToConfirm: 'Onaylanacak bir şey yok.',
  noLine: 'Sunucuya bağlantı yok',
  badgeToKiosk: 'Kartınızı terminale tutun',
  orScanCode: 'veya bu kodu okutun',
  onDuty: 'Şu an vardiyada',
  nextOnDuty: (time) => `Sonraki: ${time}`,
  nobodyOnDuty: 'Vardiyada kimse yok.',
  hoursAndMinutes: 'saat ve dakika',
  minutesAndSeconds: 'dakika ve saniye',
  forCrews: (names) => `${names} için`,
  confirmedOf: (confirmed, asked) => `${asked} kişiden ${confirmed} kişi onayladı`,
  until: (time) => `bitiş ${time}`,
  drill: 'Tatbikat',
  emergency: 'Acil durum',
  since: (time) => `${time} itibarıyla`,
  followSiteAlarm: 'Tesis alarmına uyun.',
  noLineSince: (time) => `${time} itibarıyla bağlantı yok`,
  pairing: {
    screen: 'Bu ekran henüz eşleştirilmedi',
    kiosk: 'Bu terminal henüz eşleştirilmedi',
    enterCode: 'Bu kodu yönetim sayfalarında ekranlar bölümüne girin',
    orScan: 'veya telefonunuzla okutun',
    newCodeIn: (time) => `${time} sonra yeni kod`,
    connecting: 'Sunucu aranıyor',
    superseded: 'Bu yeri artık başka bir cihaz gösteriyor. Bu sayfayı kapatın.',
    unpaired: 'Bu cihazın eşleştirmesi kaldırıldı.'
  },
  huddle: {
    title: 'Vardiya toplantısı',
    begin: 'Vardiya toplantısını başlat',
    whichNotice: 'Hangi duyuru?',
    whichScreen: 'Hangi ekranda?',
    noScreen: 'Bağlı ekran yok.',
    showNow: 'Herkes burada. Şimdi gösterin',
    readOnScreen: 'Büyük ekranda okuyun',
    signNow: 'Okudunuz ve anladınız mı?',
    notYet: 'Henüz değil. Önce ekranda sonuna kadar okuyun.',
    end: 'Vardiya toplantısını bitir',
    screenGone: 'Ekran yanıt vermiyor. O zamana kadar hiçbir şey onaylanamaz.'
  }
};
