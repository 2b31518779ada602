// Greek words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const el: GlassWords = {
  language: 'el',
  reviewed: false,
  kinds: { safety: 'Ασφάλεια', warning: 'Προσοχή', good: 'Καλά νέα', news: 'Νέα' },
  mustBeConfirmed: 'χρειάζεται επιβεβαίωση',
  days: { one: 'ημέρα', other: 'ημέρες' },
  nothingToConfirm: 'Δεν υπάρχει κάτι για επιβεβαίωση.',
  noLine: 'Δεν υπάρχει σύνδεση με τον διακομιστή',
  badgeToKiosk: 'Πλησιάστε την κάρτα στο τερματικό',
  orScanCode: 'ή σαρώστε αυτόν τον κωδικό',
  onDuty: 'Τώρα σε βάρδια',
  nextOnDuty: (time) => `Μετά, από ${time}`,
  nobodyOnDuty: 'Κανείς δεν είναι σε βάρδια.',
  hoursAndMinutes: 'ώρες και λεπτά',
  minutesAndSeconds: 'λεπτά και δευτερόλεπτα',
  forCrews: (names) => `για ${names}`,
  confirmedOf: (confirmed, asked) => `επιβεβαίωσαν ${confirmed} από ${asked}`,
  until: (time) => `έως ${time}`,
  drill: 'Άσκηση',
  emergency: 'Έκτακτη ανάγκη',
  since: (time) => `από ${time}`,
  followSiteAlarm: 'Ακολουθήστε τον συναγερμό του χώρου.',
  noLineSince: (time) => `Χωρίς σύνδεση από ${time}`,
  pairing: {
    screen: 'Αυτή η οθόνη δεν έχει συνδεθεί ακόμη',
    kiosk: 'Αυτό το τερματικό δεν έχει συνδεθεί ακόμη',
    enterCode: 'Γράψτε αυτόν τον κωδικό στις σελίδες διαχείρισης, στο «Displays»',
    orScan: 'ή σαρώστε τον με το τηλέφωνό σας',
    newCodeIn: (time) => `Νέος κωδικός σε ${time}`,
    connecting: 'Αναζήτηση διακομιστή',
    superseded: 'Αυτή τη θέση τη δείχνει τώρα άλλη συσκευή. Κλείστε αυτή τη σελίδα.',
    unpaired: 'Αυτή η συσκευή δεν είναι πια συνδεδεμένη.'
  },
  huddle: {
    title: 'Ενημέρωση βάρδιας',
    begin: 'Έναρξη ενημέρωσης',
    whichNotice: 'Ποια ανακοίνωση;',
    whichScreen: 'Σε ποια οθόνη;',
    noScreen: 'Καμία οθόνη δεν είναι συνδεδεμένη.',
    showNow: 'Είναι όλοι εδώ. Προβολή τώρα',
    readOnScreen: 'Διαβάστε το στη μεγάλη οθόνη',
    signNow: 'Το διαβάσατε και το καταλάβατε;',
    notYet: 'Όχι ακόμη. Διαβάστε το πρώτα στην οθόνη ως το τέλος.',
    end: 'Τέλος ενημέρωσης',
    screenGone: 'Η οθόνη δεν απαντά. Ως τότε τίποτα δεν επιβεβαιώνεται.'
  }
};
