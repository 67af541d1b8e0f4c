import type { Migration } from 'kysely';
import * as first from './migrations/001-first-tables';
import * as importCounts from './migrations/002-import-counts';
import * as evidence from './migrations/003-evidence';
import * as ruleset from './migrations/004-ruleset';
import * as tariff from './migrations/005-tariff';
import * as dockScans from './migrations/006-dock-scans';
import * as casePack from './migrations/007-case-pack';
import * as labels from './migrations/008-labels';
import * as issuedPapers from './migrations/009-issued-papers';
import * as forwarderTemplates from './migrations/010-forwarder-templates';
import * as signatures from './migrations/011-signatures';

/** Run in this order, each once; one that was published is never changed, the next one changes what it made. */
export const migrations: Record<string, Migration> = {
	'001-first-tables': first,
	'002-import-counts': importCounts,
	'003-evidence': evidence,
	'004-ruleset': ruleset,
	'005-tariff': tariff,
	'006-dock-scans': dockScans,
	'007-case-pack': casePack,
	'008-labels': labels,
	'009-issued-papers': issuedPapers,
	'010-forwarder-templates': forwarderTemplates,
	'011-signatures': signatures
};
