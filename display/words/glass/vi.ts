// Vietnamese words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const vi: GlassWords = {
  language: 'vi',
  reviewed: false,
  kinds: { safety: 'An toàn', warning: 'Cảnh báo', good: 'Tin vui', news: 'Tin tức' },
  mustBeConfirmed: 'cần xác nhận',
  days: { other: 'ngày' },
  nothingToConfirm: 'Không có gì cần xác nhận.',
  noLine: 'Không có kết nối với máy chủ',
  badgeToKiosk: 'Đưa thẻ vào máy',
  orScanCode: 'hoặc quét mã này',
  onDuty: 'Đang trong ca',
  nextOnDuty: (time) => `Tiếp theo, từ ${time}`,
  nobodyOnDuty: 'Không có ai trong ca.',
  hoursAndMinutes: 'giờ và phút',
  minutesAndSeconds: 'phút và giây',
  forCrews: (names) => `cho ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} trên ${asked} đã xác nhận`,
  until: (time) => `đến ${time}`,
  drill: 'Diễn tập',
  emergency: 'Khẩn cấp',
  since: (time) => `từ ${time}`,
  followSiteAlarm: 'Hãy làm theo báo động của nhà máy.',
  noLineSince: (time) => `Mất kết nối từ ${time}`,
  pairing: {
    screen: 'Màn hình này chưa được ghép nối',
    kiosk: 'Máy này chưa được ghép nối',
    enterCode: 'Nhập mã này trong trang quản lý, mục “Displays”',
    orScan: 'hoặc quét bằng điện thoại của bạn',
    newCodeIn: (time) => `Mã mới sau ${time}`,
    connecting: 'Đang tìm máy chủ',
    superseded: 'Vị trí này hiện do thiết bị khác hiển thị. Hãy đóng trang này.',
    unpaired: 'Thiết bị này không còn được ghép nối.'
  },
  huddle: {
    title: 'Họp ca',
    begin: 'Bắt đầu họp ca',
    whichNotice: 'Thông báo nào?',
    whichScreen: 'Trên màn hình nào?',
    noScreen: 'Không có màn hình nào kết nối.',
    showNow: 'Mọi người đã đủ. Hiện ngay',
    readOnScreen: 'Đọc trên màn hình lớn',
    signNow: 'Đã đọc và hiểu?',
    notYet: 'Chưa được. Hãy đọc hết trên màn hình trước.',
    end: 'Kết thúc họp ca',
    screenGone: 'Màn hình không trả lời. Trước đó không thể xác nhận gì.'
  }
};
