// Which languages are written in a script whose marks need more room between lines than Latin.

const AIRY = [
  'ar',
  'bn',
  'ckb',
  'fa',
  'he',
  'hi',
  'ja',
  'km',
  'ko',
  'mr',
  'my',
  'ne',
  'ps',
  'sd',
  'ta',
  'te',
  'th',
  'ug',
  'ur',
  'vi',
  'yi',
  'zh'
];

export const isAiry = (language: string): boolean => AIRY.includes(language.split('-')[0] ?? language);
