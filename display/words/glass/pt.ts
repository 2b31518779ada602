// Portuguese words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const pt: GlassWords = {
  language: 'pt',
  reviewed: false,
  kinds: { safety: 'Segurança', warning: 'Atenção', good: 'Boa notícia', news: 'Notícias' },
  mustBeConfirmed: 'tem de ser confirmado',
  days: { one: 'dia', many: 'de dias', other: 'dias' },
  nothingToConfirm: 'Nada para confirmar.',
  noLine: 'Sem ligação ao servidor',
  badgeToKiosk: 'Aproxime o crachá do quiosque',
  orScanCode: 'ou leia este código com o telemóvel',
  onDuty: 'De serviço agora',
  nextOnDuty: (time) => `A seguir, a partir de ${time}`,
  nobodyOnDuty: 'Ninguém está de serviço.',
  hoursAndMinutes: 'horas e minutos',
  minutesAndSeconds: 'minutos e segundos',
  forCrews: (names) => `para ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} de ${asked} confirmaram`,
  until: (time) => `até ${time}`,
  drill: 'Simulacro',
  emergency: 'Emergência',
  since: (time) => `desde ${time}`,
  followSiteAlarm: 'Siga o alarme do local.',
  noLineSince: (time) => `Sem ligação desde ${time}`,
  pairing: {
    screen: 'Este ecrã ainda não está emparelhado',
    kiosk: 'Este quiosque ainda não está emparelhado',
    enterCode: 'Introduza este código nas páginas de administração, em «Displays»',
    orScan: 'ou leia-o com o telemóvel',
    newCodeIn: (time) => `Novo código em ${time}`,
    connecting: 'À procura do servidor',
    superseded: 'Outro aparelho mostra agora este lugar. Feche esta página.',
    unpaired: 'Este aparelho já não está emparelhado.'
  },
  huddle: {
    title: 'Conversa de turno',
    begin: 'Começar a conversa',
    whichNotice: 'Qual aviso?',
    whichScreen: 'Em que ecrã?',
    noScreen: 'Nenhum ecrã está ligado.',
    showNow: 'Estão todos. Mostrar agora',
    readOnScreen: 'Leia no ecrã grande',
    signNow: 'Lido e compreendido?',
    notYet: 'Ainda não. Leia primeiro no ecrã até ao fim.',
    end: 'Terminar a conversa',
    screenGone: 'O ecrã não responde. Até lá nada pode ser confirmado.'
  }
};
