// Hindi words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const hi: GlassWords = {
  language: 'hi',
  reviewed: false,
  kinds: { safety: 'सुरक्षा', warning: 'चेतावनी', good: 'अच्छी ख़बर', news: 'समाचार' },
  mustBeConfirmed: 'पुष्टि ज़रूरी है',
  days: { one: 'दिन', other: 'दिन' },
  nothingToConfirm: 'पुष्टि के लिए कुछ नहीं है।',
  noLine: 'सर्वर से संपर्क नहीं है',
  badgeToKiosk: 'अपना बैज कियोस्क के पास रखें',
  orScanCode: 'या यह कोड स्कैन करें',
  onDuty: 'अभी ड्यूटी पर',
  nextOnDuty: (time) => `इसके बाद, ${time} से`,
  nobodyOnDuty: 'कोई ड्यूटी पर नहीं है।',
  hoursAndMinutes: 'घंटे और मिनट',
  minutesAndSeconds: 'मिनट और सेकंड',
  forCrews: (names) => `${names} के लिए`,
  confirmedOf: (confirmed, asked) => `${asked} में से ${confirmed} ने पुष्टि की`,
  until: (time) => `${time} तक`,
  drill: 'अभ्यास',
  emergency: 'आपातकाल',
  since: (time) => `${time} से`,
  followSiteAlarm: 'संयंत्र के अलार्म का पालन करें।',
  noLineSince: (time) => `${time} से संपर्क नहीं`,
  pairing: {
    screen: 'यह स्क्रीन अभी जोड़ी नहीं गई है',
    kiosk: 'यह कियोस्क अभी जोड़ा नहीं गया है',
    enterCode: 'यह कोड प्रशासन पृष्ठों में “Displays” के नीचे डालें',
    orScan: 'या इसे अपने फ़ोन से स्कैन करें',
    newCodeIn: (time) => `नया कोड ${time} में`,
    connecting: 'सर्वर खोजा जा रहा है',
    superseded: 'यह जगह अब दूसरा उपकरण दिखा रहा है। यह पृष्ठ बंद करें।',
    unpaired: 'यह उपकरण अब जुड़ा नहीं है।'
  },
  huddle: {
    title: 'शिफ़्ट बैठक',
    begin: 'शिफ़्ट बैठक शुरू करें',
    whichNotice: 'कौन-सी सूचना?',
    whichScreen: 'किस स्क्रीन पर?',
    noScreen: 'कोई स्क्रीन जुड़ी नहीं है।',
    showNow: 'सब यहाँ हैं। अभी दिखाएँ',
    readOnScreen: 'इसे बड़ी स्क्रीन पर पढ़ें',
    signNow: 'पढ़ लिया और समझ लिया?',
    notYet: 'अभी नहीं। पहले इसे स्क्रीन पर अंत तक पढ़ें।',
    end: 'शिफ़्ट बैठक समाप्त करें',
    screenGone: 'स्क्रीन जवाब नहीं दे रही। तब तक कुछ भी पुष्ट नहीं हो सकता।'
  }
};
