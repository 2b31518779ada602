import { expect, test } from 'vitest';
import { withHyphens } from './hyphens.ts';

test.each([
  ['de', 'Sicherheitsunterweisung', 'Si|cher|heits|un|ter|wei|sung'],
  ['de-AT', 'Sicherheitsunterweisung', 'Si|cher|heits|un|ter|wei|sung'],
  ['fi', 'Turvallisuuskoulutus', 'Tur|val|li|suus|kou|lu|tus'],
  ['pl', 'Przeciwpożarowego', 'Prze|ciw|po|ża|ro|we|go'],
  ['uk', 'Вантажопідіймальне', 'Ван|та|жо|пі|ді|ймаль|не'],
  [
    'de',
    '<p>Die <strong>Hochdruckreinigungsgeräte</strong></p>',
    '<p>Die <strong>Hoch|druck|rei|ni|gungs|ge|rä|te</strong></p>'
  ],
  ['de', 'Presse 4: erst bei null öffnen', 'Presse 4: erst bei null öffnen'],
  ['de', 'http://sicherheitsunterweisung.example', 'http://sicherheitsunterweisung.example'],
  ['de', 'Sicher\u00adheitsunterweisung', 'Sicher|heitsunterweisung'],
  ['xx', 'Sicherheitsunterweisung', 'Sicherheitsunterweisung'],
  ['zh', '液压机车间职业健康与安全代表季度例行会议通知', '液压机车间职业健康与安全代表季度例行会议通知']
])('%s: %s', (language, text, divided) => {
  expect(withHyphens(text, language).replaceAll('\u00ad', '|')).toBe(divided);
});
