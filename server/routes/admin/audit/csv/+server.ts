// The server's own audit as a file.
import { auditFile } from '#server/desk/audit-file.ts';
import { officeZone } from '#server/desk/office-zone.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { app }, url }) => auditFile(app, null, officeZone(app), url);
