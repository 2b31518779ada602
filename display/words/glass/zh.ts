// Chinese words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const zh: GlassWords = {
  language: 'zh',
  reviewed: false,
  kinds: { safety: '安全', warning: '警告', good: '好消息', news: '消息' },
  mustBeConfirmed: '需要确认',
  days: { other: '天' },
  nothingToConfirm: '没有需要确认的内容。',
  noLine: '没有连接到服务器',
  badgeToKiosk: '请将工牌靠近本机',
  orScanCode: '或扫描此码',
  onDuty: '现在当班',
  nextOnDuty: (time) => `接下来，${time} 起`,
  nobodyOnDuty: '没有人当班。',
  hoursAndMinutes: '小时和分钟',
  minutesAndSeconds: '分钟和秒',
  forCrews: (names) => `给 ${names}`,
  confirmedOf: (confirmed, asked) => `${asked} 人中 ${confirmed} 人已确认`,
  until: (time) => `到 ${time}`,
  drill: '演习',
  emergency: '紧急情况',
  since: (time) => `从 ${time} 起`,
  followSiteAlarm: '请听从厂区警报。',
  noLineSince: (time) => `从 ${time} 起没有连接`,
  pairing: {
    screen: '此屏幕尚未配对',
    kiosk: '本机尚未配对',
    enterCode: '请在管理页面的“Displays”下输入此码',
    orScan: '或用手机扫描',
    newCodeIn: (time) => `${time} 后换新码`,
    connecting: '正在寻找服务器',
    superseded: '这个位置现在由另一台设备显示。请关闭本页。',
    unpaired: '此设备已不再配对。'
  },
  huddle: {
    title: '班前会',
    begin: '开始班前会',
    whichNotice: '哪条通知？',
    whichScreen: '在哪个屏幕上？',
    noScreen: '没有已连接的屏幕。',
    showNow: '人到齐了，现在显示',
    readOnScreen: '请在大屏幕上阅读',
    signNow: '已阅读并理解？',
    notYet: '还不行。请先在屏幕上读完。',
    end: '结束班前会',
    screenGone: '屏幕没有响应。在此之前无法确认。'
  }
};
