import { answerApi } from '#server/api/answer-api.ts';
import type { RequestHandler } from './$types';

export const fallback: RequestHandler = (event) => answerApi(event, `/${event.params.path}`);
