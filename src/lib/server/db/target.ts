import { join } from 'node:path';

export type Target = { readonly folder: string } | { readonly url: string };

/** PostgreSQL when DATABASE_URL is set; otherwise a file in NYUKO_DATA, or in `.data` of the folder the program runs in. */
export const target = (environment: NodeJS.ProcessEnv): Target =>
	environment.DATABASE_URL ? { url: environment.DATABASE_URL } : { folder: environment.NYUKO_DATA ?? join(process.cwd(), '.data') };
