// French words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const fr: GlassWords = {
  language: 'fr',
  reviewed: false,
  kinds: { safety: 'Sécurité', warning: 'Attention', good: 'Bonne nouvelle', news: 'Infos' },
  mustBeConfirmed: 'à confirmer',
  days: { one: 'jour', many: 'de jours', other: 'jours' },
  nothingToConfirm: 'Rien à confirmer.',
  noLine: 'Pas de connexion au serveur',
  badgeToKiosk: 'Présentez votre badge à la borne',
  orScanCode: 'ou scannez ce code',
  onDuty: 'En poste maintenant',
  nextOnDuty: (time) => `Ensuite, à partir de ${time}`,
  nobodyOnDuty: 'Personne n’est en poste.',
  hoursAndMinutes: 'heures et minutes',
  minutesAndSeconds: 'minutes et secondes',
  forCrews: (names) => `pour ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} sur ${asked} ont confirmé`,
  until: (time) => `jusqu’à ${time}`,
  drill: 'Exercice',
  emergency: 'Urgence',
  since: (time) => `depuis ${time}`,
  followSiteAlarm: 'Suivez l’alarme du site.',
  noLineSince: (time) => `Pas de connexion depuis ${time}`,
  pairing: {
    screen: 'Cet écran n’est pas encore associé',
    kiosk: 'Cette borne n’est pas encore associée',
    enterCode: 'Saisissez ce code dans les pages d’administration, sous « Displays »',
    orScan: 'ou scannez-le avec votre téléphone',
    newCodeIn: (time) => `Nouveau code dans ${time}`,
    connecting: 'Recherche du serveur',
    superseded: 'Un autre appareil affiche maintenant cet endroit. Fermez cette page.',
    unpaired: 'Cet appareil n’est plus associé.'
  },
  huddle: {
    title: 'Causerie d’équipe',
    begin: 'Commencer la causerie',
    whichNotice: 'Quelle annonce ?',
    whichScreen: 'Sur quel écran ?',
    noScreen: 'Aucun écran n’est connecté.',
    showNow: 'Tous sont là. Afficher',
    readOnScreen: 'Lisez-le sur le grand écran',
    signNow: 'Lu et compris ?',
    notYet: 'Pas encore. Lisez d’abord jusqu’à la fin à l’écran.',
    end: 'Terminer la causerie',
    screenGone: 'L’écran ne répond pas. Rien ne peut être confirmé pour l’instant.'
  }
};
