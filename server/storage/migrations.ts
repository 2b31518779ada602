// The schema, as numbered steps. A step that shipped is never edited: a change is a new step at the end.
import { audit } from './migrations/audit.ts';
import {
  answersSaid,
  answersTold,
  questionWords,
  whoWasAsked,
  rollCallWords,
  keptAnswers,
  huddleWords,
  witnesses
} from './migrations/answers.ts';
import { answersSideBySide, broughtAgain, checkpointAlarms, ledgerTree, tableSums } from './migrations/evidence.ts';
import { first, journalByEffect, incidents, videos } from './migrations/floor.ts';
import {
  workersTold,
  shiftsWorked,
  badgeLives,
  looks,
  supervisorsSaid,
  printedNames,
  whoSeesNames
} from './migrations/people.ts';
import { erasures, lettingGo } from './migrations/privacy.ts';

export const migrations: readonly string[] = [
  first,
  journalByEffect,
  incidents,
  videos,
  workersTold,
  shiftsWorked,
  answersTold,
  questionWords,
  badgeLives,
  whoWasAsked,
  looks,
  rollCallWords,
  keptAnswers,
  huddleWords,
  supervisorsSaid,
  ledgerTree,
  witnesses,
  answersSaid,
  printedNames,
  checkpointAlarms,
  whoSeesNames,
  erasures,
  audit,
  broughtAgain,
  lettingGo,
  tableSums,
  answersSideBySide
];
