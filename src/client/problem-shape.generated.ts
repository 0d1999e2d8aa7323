// Made by `npm run generate` from the schemas of src/protocol. Change those.
import type { Problem } from '../protocol/problem.ts';
import type { Shape } from './decode.ts';

export const problemShape: Shape<Problem> = { "type": "s", "title": "s", "status": "i", "detail?": "s", "code": "s", "requestId": "s", "retryable": "b", "retryAfterMs?": "u", "errors?": [{ "pointer": "s", "code": "s", "message": "s" }], "declineReason?": "s", "context?": ["r", "*"] };
