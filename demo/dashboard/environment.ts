import type { Context } from 'hono';
import type { Environment } from '../server/http/environment.ts';

/** What a request to the dashboard carries besides. */
export interface DashboardEnvironment extends Environment {
  Variables: Environment['Variables'] & {
    /** Stands in every form of this visitor; see sign-in/dashboard-sessions.ts. */
    csrfToken: string;
  };
}

export type DashboardContext = Context<DashboardEnvironment>;
