// One notice in the languages of the gallery: ten scripts, words as long as plants have them, numbers, part numbers and marks between them.
import type { Language } from '#playlists/site/values.ts';

export interface SampleWords {
  readonly title: string;
  /** HTML as the server makes it. */
  readonly body: string;
  readonly long: string;
  readonly after: string;
  readonly crew: string;
  readonly shift: string;
}

const said: Readonly<Record<string, SampleWords>> = {
  de: {
    title: 'Presse 4: 15 Minuten warten, dann erst öffnen',
    body: '<p>Nach dem Stopp steht der Stößel jetzt <strong>15 Minuten</strong> unter Druck statt 5. Schau auf das Manometer: <strong>erst bei null öffnen.</strong></p>',
    long: 'Sicherheits\u00adbeauftragten\u00adversammlung der Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesellschaft',
    after: 'Die Sommerrevision hat begonnen',
    crew: 'Schicht A',
    shift: 'Frühschicht'
  },
  el: {
    title: 'Πρέσα 4: περίμενε 15 λεπτά πριν την ανοίξεις',
    body: '<p>Μετά το σταμάτημα το έμβολο μένει τώρα <strong>15 λεπτά</strong> υπό πίεση αντί για 5. Κοίτα το μανόμετρο: <strong>άνοιξε μόνο στο μηδέν.</strong></p>',
    long: 'Ηλεκτρο\u00adεγκεφαλο\u00adγραφηματικοί έλεγχοι μηχανοστασίου',
    after: 'Η θερινή συντήρηση άρχισε',
    crew: 'Βάρδια Α',
    shift: 'Πρωινή'
  },
  uk: {
    title: 'Прес 4: зачекай 15 хвилин, потім відкривай',
    body: '<p>Після зупинки повзун тепер <strong>15 хвилин</strong> під тиском, а не 5. Дивись на манометр: <strong>відкривай лише на нулі.</strong></p>',
    long: 'Електро\u00adгідравлічно\u00adвантажо\u00adпідіймальне устаткування',
    after: 'Літній ремонт почався',
    crew: 'Зміна А',
    shift: 'Ранкова'
  },
  ar: {
    title: 'المكبس 4: انتظر 15 دقيقة قبل أن تفتحه',
    body: '<p>بعد التوقف يبقى الكبّاس تحت الضغط <strong>15 دقيقة</strong> بدل 5 دقائق. انظر إلى المقياس PG-4/B: <strong>لا تفتح إلا عند الصفر.</strong></p>',
    long: 'اجتماع مسؤولي السلامة والصحة المهنية في قاعة المكابس الهيدروليكية',
    after: 'بدأت الصيانة الصيفية',
    crew: 'الفريق أ',
    shift: 'الصباحية'
  },
  he: {
    title: 'מכבש 4: לחכות 15 דקות לפני שפותחים',
    body: '<p>אחרי העצירה הבוכנה נשארת עכשיו בלחץ <strong>15 דקות</strong> במקום 5. להסתכל על המד PG-4/B: <strong>לפתוח רק באפס.</strong></p>',
    long: 'ישיבת נאמני הבטיחות והגיהות של אולם המכבשים ההידראוליים',
    after: 'השיפוץ התחיל',
    crew: 'צוות א',
    shift: 'בוקר'
  },
  hi: {
    title: 'प्रेस 4: खोलने से पहले 15 मिनट रुकें',
    body: '<p>रुकने के बाद रैम अब 5 के बजाय <strong>15 मिनट</strong> तक दबाव में रहता है। गेज देखें: <strong>शून्य होने पर ही खोलें।</strong></p>',
    long: 'हाइड्रोलिक प्रेस सुरक्षा प्रतिनिधियों की मासिक बैठक का कार्यक्रम',
    after: 'ग्रीष्मकालीन मरम्मत शुरू हो गई है',
    crew: 'दल क',
    shift: 'सुबह'
  },
  th: {
    title: 'เครื่องอัด 4: รอ 15 นาทีก่อนเปิด',
    body: '<p>หลังหยุดเครื่อง ลูกสูบยังมีแรงดันอยู่ <strong>15 นาที</strong> ไม่ใช่ 5 นาทีแล้ว ดูที่เกจวัด: <strong>เปิดเมื่อเป็นศูนย์เท่านั้น</strong></p>',
    long: 'การประชุมเจ้าหน้าที่ความปลอดภัยประจำโรงงานเครื่องอัดไฮดรอลิก',
    after: 'เริ่มซ่อมบำรุงประจำปีแล้ว',
    crew: 'กะ ก',
    shift: 'กะเช้า'
  },
  zh: {
    title: '4号压力机：等15分钟再打开',
    body: '<p>停机后，滑块现在会保持压力<strong>15分钟</strong>，而不是5分钟。请看压力表：<strong>归零后才能打开。</strong></p>',
    long: '液压机车间职业健康与安全代表季度例行会议通知',
    after: '夏季检修已经开始',
    crew: '甲班',
    shift: '早班'
  },
  ja: {
    title: 'プレス4：15分待ってから開けること',
    body: '<p>停止後、スライドは5分ではなく<strong>15分間</strong>加圧されたままです。圧力計を見て、<strong>ゼロになってから開けてください。</strong></p>',
    long: '油圧プレス工場労働安全衛生委員会の定例会議のお知らせ',
    after: '夏の定期点検が始まりました',
    crew: 'Ａ班',
    shift: '早番'
  },
  ko: {
    title: '프레스 4: 15분 기다린 뒤에 여세요',
    body: '<p>정지 후 슬라이드는 이제 5분이 아니라 <strong>15분</strong> 동안 압력이 남아 있습니다. 압력계를 보고 <strong>0일 때만 여세요.</strong></p>',
    long: '유압프레스공장산업안전보건위원회 정기회의 안내',
    after: '여름 정기 보수가 시작되었습니다',
    crew: 'A조',
    shift: '오전 근무'
  }
};

export const languages: readonly Language[] = Object.keys(said) as Language[];
export const sampleWords = (language: Language): SampleWords => said[language] ?? (said['de'] as SampleWords);
