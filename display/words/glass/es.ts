// Spanish words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const es: GlassWords = {
  language: 'es',
  reviewed: false,
  kinds: { safety: 'Seguridad', warning: 'Atención', good: 'Buena noticia', news: 'Noticias' },
  mustBeConfirmed: 'se debe confirmar',
  days: { one: 'día', many: 'de días', other: 'días' },
  nothingToConfirm: 'Nada que confirmar.',
  noLine: 'Sin conexión con el servidor',
  badgeToKiosk: 'Acerque su tarjeta al terminal',
  orScanCode: 'o escanee este código',
  onDuty: 'De turno ahora',
  nextOnDuty: (time) => `Después, desde las ${time}`,
  nobodyOnDuty: 'Nadie está de turno.',
  hoursAndMinutes: 'horas y minutos',
  minutesAndSeconds: 'minutos y segundos',
  forCrews: (names) => `para ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} de ${asked} han confirmado`,
  until: (time) => `hasta ${time}`,
  drill: 'Simulacro',
  emergency: 'Emergencia',
  since: (time) => `desde ${time}`,
  followSiteAlarm: 'Siga la alarma del centro.',
  noLineSince: (time) => `Sin conexión desde ${time}`,
  pairing: {
    screen: 'Esta pantalla aún no está vinculada',
    kiosk: 'Este terminal aún no está vinculado',
    enterCode: 'Escriba este código en las páginas de administración, en «Displays»',
    orScan: 'o escanéelo con su teléfono',
    newCodeIn: (time) => `Código nuevo en ${time}`,
    connecting: 'Buscando el servidor',
    superseded: 'Otro aparato muestra ahora este lugar. Cierre esta página.',
    unpaired: 'Este aparato ya no está vinculado.'
  },
  huddle: {
    title: 'Charla de turno',
    begin: 'Empezar la charla',
    whichNotice: '¿Qué aviso?',
    whichScreen: '¿En qué pantalla?',
    noScreen: 'Ninguna pantalla está conectada.',
    showNow: 'Están todos. Mostrar ahora',
    readOnScreen: 'Léalo en la pantalla grande',
    signNow: '¿Leído y entendido?',
    notYet: 'Todavía no. Primero léalo en la pantalla hasta el final.',
    end: 'Terminar la charla',
    screenGone: 'La pantalla no responde. Hasta entonces no se puede confirmar nada.'
  }
};
