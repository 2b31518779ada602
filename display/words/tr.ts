// Turkish words of the floor.
import type { Words } from './catalogue.ts';

export const tr: Words = {
  language: 'tr',
  reviewed: false,
  greeting: {
    morning: (name) => `Günaydın, ${name}`,
    day: (name) => `Merhaba, ${name}`,
    evening: (name) => `İyi akşamlar, ${name}`,
    night: (name) => `Merhaba, ${name}`
  },
  kinds: { safety: 'Güvenlik', warning: 'Uyarı', good: 'İyi haber', news: 'Haberler' },
  mustBeConfirmed: 'onaylanması gerekir',
  answers: {
    understood: 'Okudum ve anladım',
    'not-understood': 'Anlamıyorum',
    question: 'Bir sorum var',
    cannot: 'Burada böyle olmuyor'
  },
  days: { one: 'gün', other: 'gün' },

  holdBadge: 'Kartınızı okuyucuya tutun',
  oneMoment: 'Bir dakika',
  noticeOf: (index, count) => `Duyuru ${index} / ${count}`,
  partOf: (index, count) => `Bölüm ${index} / ${count}`,
  up: 'Geri',
  down: 'Okumaya devam',
  chooseLanguage: 'Dil',
  secondsLeft: (seconds) => `${seconds} sn sonra biter`,
  recorded: 'Kaydedildi',
  notRecorded: 'Kaydedilmedi. Amirinize söyleyin.',
  tryAgain: 'Tekrar dene',
  goOn: 'Sonraki duyuru',
  checkedIn: 'Girişiniz kaydedildi.',
  nothingToConfirm: 'Onaylanacak bir şey yok.',
  thanks: (name) => `Teşekkürler, ${name}`,
  allDone: 'Hepsi bu kadar.',
  notAllConfirmed: 'Açık duyurular için amirinizle konuşun.',
  unknownBadge: 'Bu kart burada henüz tanınmıyor.',
  askSupervisor: 'Amirinizden eklemesini isteyin. Hiçbir şey kaydedilmedi.',
  scanAgain: 'Kartın yalnızca bir kısmı okundu. Lütfen tekrar okutun.',
  badgeWaits: 'Sonraki kart okundu, bekliyor.',
  noLine: 'Sunucuya bağlantı yok',
  noLineNothingRecorded: 'Bu terminalin sunucuya bağlantısı yok. Hiçbir şey kaydedilmedi.',
  notInLanguage: (language) => `Bu duyuru şu dilde yok: ${language}.`,
  shownIn: (language) => `Gösterilen dil: ${language}.`,
  cannotConfirm: 'Bu şekilde anladım diye onaylanamaz. Başka bir yanıt seçin.',
  notYourLanguage: 'Onaylamak için kendi dillerinizden birini seçin.',
  noticeOver: 'Bu duyuru geri çekildi.',
  noticeChanged: 'Bu duyuru değişti. Kartınızı okutun ve duyuruyu yeniden okuyun.',
  sessionOver: 'Çok uzun sürdü. Kartınızı yeniden okutun.',

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

  phone: {
    title: 'Duyuruyu onayla',
    number: 'Numaranız',
    pin: 'PIN',
    show: 'Duyuruyu göster',
    over: 'Bu sayfanın süresi doldu.',
    scanAgain: 'Ekrandaki kodu tekrar okutun.',
    wrong: 'Numara ve PIN uyuşmuyor. Tekrar deneyin.',
    wait: 'Çok fazla yanlış deneme. Biraz bekleyin veya amirinize sorun.',
    tooLong: 'Çok uzun sürdü. Ekrandaki kodu tekrar okutun.',
    codeChanged: 'Kod değişti. Tekrar okutun.',
    closePage: 'Bu sayfayı kapatabilirsiniz.'
  }
};
