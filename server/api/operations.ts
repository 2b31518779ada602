// Every call of the API, in the order of its document.
import { auditOperations } from './audit-operations.ts';
import { badgeOperations } from './badge-operations.ts';
import { displayOperations } from './display-operations.ts';
import { excusalOperations } from './excusal-operations.ts';
import { libraryOperations } from './library-operations.ts';
import { mediaOperations } from './media-operations.ts';
import type { Operation } from './operation.ts';
import { peopleOperations } from './people-operations.ts';
import { proofOperations } from './proof-operations.ts';
import { reportOperations } from './report-operations.ts';
import { retentionOperations } from './retention-operations.ts';
import { showingOperations } from './showing-operations.ts';
import { planOperations } from './plan-operations.ts';
import { siteOperations } from './site-operations.ts';

export const operations: readonly Operation[] = [
  ...siteOperations,
  ...displayOperations,
  ...showingOperations,
  ...proofOperations,
  ...reportOperations,
  ...planOperations,
  ...peopleOperations,
  ...badgeOperations,
  ...excusalOperations,
  ...retentionOperations,
  ...mediaOperations,
  ...libraryOperations,
  ...auditOperations
];
